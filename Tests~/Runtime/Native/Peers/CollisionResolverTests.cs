namespace Extreal.Integration.P2P.WebRTC.Tests;

public sealed class CollisionResolverTests
{
    [Theory(DisplayName =
        "C1 CollisionResolver lets exactly one of two of ours yield: the smaller id, by code unit")]
    [InlineData("a", "b")]
    [InlineData("B", "a")]
    [InlineData("Z", "_")]
    [InlineData("a", "aa")]
    [InlineData("a-b", "ab")]
    [InlineData("\uff5e", "\ufffd")]
    public void SmallerYields(string smaller, string larger)
    {
        Assert.Equal(
            CollisionOutcome.Yield, CollisionResolver.Resolve(smaller, larger, Dialect.Ours));
        Assert.Equal(
            CollisionOutcome.Ignore, CollisionResolver.Resolve(larger, smaller, Dialect.Ours));
    }

    [Fact(DisplayName = "C1 CollisionResolver never yields to a peer that is 1.1.0, or unknown")]
    public void NeverYieldsTo110()
    {
        foreach (var dialect in new[] { Dialect.Version110, Dialect.Unknown })
        {
            Assert.Equal(CollisionOutcome.CallAgain, CollisionResolver.Resolve("a", "b", dialect));
            Assert.Equal(CollisionOutcome.CallAgain, CollisionResolver.Resolve("b", "a", dialect));
        }
    }
}
