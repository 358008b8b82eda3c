using System.Globalization;

namespace Extreal.Integration.P2P.WebRTC.Tests;

public sealed class EarlyCandidatesTests
{
    private readonly EarlyCandidates early = new EarlyCandidates();

    [Fact(DisplayName = "EarlyCandidates hands over those of the attempt, in order, once")]
    public void HandsOverOnce()
    {
        var candidate = CandidateOf("a");
        early.Keep(1, candidate);
        early.Keep(1, null);
        Assert.Equal(new[] { candidate, null }, early.Take(1));
        Assert.Empty(early.Take(1));
    }

    [Fact(DisplayName = "EarlyCandidates forgets earlier attempts and keeps later ones")]
    public void ForgetsEarlierAttempts()
    {
        var newer = CandidateOf("new");
        early.Keep(1, CandidateOf("old"));
        early.Keep(3, newer);
        Assert.Empty(early.Take(2));
        Assert.Empty(early.Take(1));
        Assert.Equal(new[] { newer }, early.Take(3));
    }

    [Fact(DisplayName = "EarlyCandidates keeps a flood within bounds")]
    public void BoundsAFlood()
    {
        for (var count = 0; count < 10_000; count++)
        {
            early.Keep(1, CandidateOf(count.ToString(CultureInfo.InvariantCulture)));
        }
        var taken = early.Take(1);
        Assert.Equal(128, taken.Count);
        Assert.Equal("0", taken[0].Candidate);
    }

    private static IceCandidate CandidateOf(string text) => new IceCandidate(text, "0", null);
}
