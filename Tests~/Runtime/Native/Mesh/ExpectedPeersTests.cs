namespace Extreal.Integration.P2P.WebRTC.Tests;

public sealed class ExpectedPeersTests
{
    private readonly ManualClock clock = new ManualClock();
    private readonly List<string> missing = new List<string>();
    private readonly ExpectedPeers expected;

    public ExpectedPeersTests()
        => expected = new ExpectedPeers(clock, TimeSpan.FromSeconds(20), missing.Add);

    [Fact(DisplayName = "ExpectedPeers reports each peer that did not come in time, once")]
    public void ReportsTheMissing()
    {
        expected.Expect(new[] { "a", "b", "c", "a" });
        expected.Settle("b");
        clock.AdvanceMs(19_999);
        Assert.Empty(missing);
        clock.AdvanceMs(1);
        Assert.Equal(new[] { "a", "c" }, missing);
        clock.AdvanceMs(100_000);
        Assert.Equal(2, missing.Count);
        Assert.Equal(0, clock.Pending);
    }

    [Fact(DisplayName = "ExpectedPeers waits anew for a peer that is promised again")]
    public void WaitsAnew()
    {
        expected.Expect(new[] { "a" });
        clock.AdvanceMs(10_000);
        expected.Expect(new[] { "a" });
        clock.AdvanceMs(19_999);
        Assert.Empty(missing);
        clock.AdvanceMs(1);
        Assert.Equal(new[] { "a" }, missing);
    }

    [Fact(DisplayName = "ExpectedPeers expects nobody after a clear")]
    public void Clears()
    {
        expected.Expect(new[] { "a", "b" });
        expected.Clear();
        Assert.Equal(0, clock.Pending);
    }

    [Fact(DisplayName = "ExpectedPeers takes the settling of a stranger calmly")]
    public void SettlesStrangers()
    {
        expected.Settle("stranger");
        Assert.Empty(missing);
    }
}
