namespace Extreal.Integration.P2P.WebRTC.Tests;

public sealed class RecoveryTests
{
    private readonly ManualClock clock = new ManualClock();
    private readonly List<string> asked = new List<string>();
    private readonly Recovery recovery;

    public RecoveryTests()
    {
        var actions = new RecoveryActions
        {
            RestartIce = () => asked.Add("restart ice"),
            Renew = () => asked.Add("renew"),
            AskForRestart = () => asked.Add("ask for restart"),
            GiveUp = () => asked.Add("give up"),
        };
        recovery = new Recovery(clock, PeerDefaults.RecoveryTimings, actions);
    }

    [Fact(DisplayName =
        "Recovery makes one new connection for an offer unanswered in 15 s, then gives up")]
    public void RenewsOnce()
    {
        recovery.Offered();
        clock.AdvanceMs(14_999);
        Assert.Empty(asked);
        clock.AdvanceMs(1);
        Assert.Equal(new[] { "renew" }, asked);
        recovery.Offered();
        clock.AdvanceMs(15_000);
        Assert.Equal(new[] { "renew", "give up" }, asked);
        Assert.Equal(0, clock.Pending);
    }

    [Fact(DisplayName =
        "Recovery restarts ICE twice when answered but not connected in 5 s, then gives up")]
    public void RestartsTwice()
    {
        recovery.Offered();
        recovery.Answered(Dialect.Ours);
        clock.AdvanceMs(4_999);
        Assert.Empty(asked);
        clock.AdvanceMs(1);
        Assert.Equal(new[] { "restart ice" }, asked);
        for (var restart = 0; restart < 2; restart++)
        {
            recovery.Offered();
            recovery.Answered(Dialect.Ours);
            clock.AdvanceMs(5_000);
        }
        Assert.Equal(new[] { "restart ice", "restart ice", "give up" }, asked);
        Assert.Equal(0, clock.Pending);
    }

    [Fact(DisplayName =
        "Recovery: towards 1.1.0 an answer does not stop the 15 s, and nothing is restarted")]
    public void AnswerOf110DoesNotCount()
    {
        recovery.Offered();
        clock.AdvanceMs(10_000);
        recovery.Answered(Dialect.Version110);
        clock.AdvanceMs(5_000);
        Assert.Equal(new[] { "renew" }, asked);
    }

    [Fact(DisplayName =
        "Recovery as answerer asks the offerer twice, 5 s apart, then waits 15 s before "
        + "it gives up")]
    public void AsksTwice()
    {
        recovery.Answering(Dialect.Ours);
        clock.AdvanceMs(5_000);
        Assert.Equal(new[] { "ask for restart" }, asked);
        clock.AdvanceMs(5_000);
        Assert.Equal(new[] { "ask for restart", "ask for restart" }, asked);
        clock.AdvanceMs(5_000 + 14_999);
        Assert.Equal(2, asked.Count);
        clock.AdvanceMs(1);
        Assert.Equal("give up", asked[2]);
        Assert.Equal(0, clock.Pending);
    }

    [Fact(DisplayName = "Recovery as answerer of 1.1.0 asks for nothing and gives up after 30 s")]
    public void AsksNothingOf110()
    {
        recovery.Answering(Dialect.Version110);
        clock.AdvanceMs(29_999);
        Assert.Empty(asked);
        clock.AdvanceMs(1);
        Assert.Equal(new[] { "give up" }, asked);
    }

    [Fact(DisplayName =
        "Recovery acts at once when the connection fails: the offerer restarts, the answerer asks")]
    public void ActsAtOnceOnFailure()
    {
        recovery.Failed(true);
        recovery.Failed(false);
        Assert.Equal(new[] { "restart ice", "ask for restart" }, asked);
    }

    [Fact(DisplayName = "Recovery counts anew once connected, and waits for nothing")]
    public void CountsAnew()
    {
        recovery.Failed(true);
        recovery.Failed(true);
        recovery.Connected();
        Assert.Equal(0, clock.Pending);
        recovery.Failed(true);
        recovery.Failed(true);
        Assert.Equal(Enumerable.Repeat("restart ice", 4), asked);
        recovery.Failed(true);
        Assert.Equal("give up", asked[4]);
    }

    [Fact(DisplayName = "Recovery without signaling tries nothing and gives up after 30 s")]
    public void WaitsForSignaling()
    {
        recovery.Offered();
        recovery.WaitForSignaling();
        clock.AdvanceMs(29_999);
        Assert.Empty(asked);
        clock.AdvanceMs(1);
        Assert.Equal(new[] { "give up" }, asked);
    }

    [Fact(DisplayName = "Recovery does nothing after a pause")]
    public void Pauses()
    {
        recovery.Offered();
        recovery.Pause();
        Assert.Equal(0, clock.Pending);
    }
}
