using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC.Tests;

[Collection(Collection)]
public sealed class MeshRetryTests : MeshTest
{
    [Fact(DisplayName =
        "A0-24 Mesh makes one new connection when unanswered for 15 s, connecting told once")]
    public Task RenewsWhenUnanswered() => InWorldAsync(async world =>
    {
        world.Passes = frame => frame.Type != MessageType.Answer;
        var (host, guest) = world.Pair();
        await world.SaidAsync(MessageType.Answer, 1);
        world.Passes = frame => true;
        // The answerer asks for restarts meanwhile, which an offerer without an answer ignores.
        world.Clock.AdvanceMs(15_000);
        await world.FullMeshAsync();
        Assert.Equal(
            new[]
            {
                "connecting guest", "create guest True", "close guest", "create guest True",
                "connected guest",
            },
            host.Course);
        Assert.Equal(
            new[]
            {
                "connecting host", "create host False", "close host", "create host False",
                "connected host",
            },
            guest.Course);
        Assert.Equal(
            new long?[] { 1, 2 }, world.FramesOf(MessageType.Offer).Select(one => one.Attempt));
    });

    [Fact(DisplayName =
        "Mesh is not harmed by everything said before, said again: late words of an "
        + "attempt that is over")]
    public Task IgnoresFormerAttempts() => InWorldAsync(async world =>
    {
        world.Passes = frame => frame.Type != MessageType.Answer;
        var (host, guest) = world.Pair();
        await world.SaidAsync(MessageType.Answer, 1);
        world.Passes = frame => true;
        world.Clock.AdvanceMs(15_000);
        await world.FullMeshAsync();
        foreach (var frame in world.Frames.ToArray())
        {
            world.Deliver(frame);
        }
        await UniTask.DelayFrame(5);
        await world.FullMeshAsync();
        Assert.Equal(2, host.ConnectionsMade);
        Assert.Equal(2, guest.ConnectionsMade);
    });

    [Fact(DisplayName =
        "A0-25 Mesh gives up when the second is not answered either: disconnecting once, "
        + "though it never came up")]
    public Task GivesUp() => InWorldAsync(async world =>
    {
        world.Passes = frame => frame.Type == MessageType.Join;
        var (host, _) = world.Pair();
        await world.SaidAsync(MessageType.Offer, 1);
        world.Clock.AdvanceMs(15_000);
        await world.SaidAsync(MessageType.Offer, 2);
        world.Clock.AdvanceMs(15_000);
        Assert.Equal(
            new[]
            {
                "connecting guest", "create guest True", "close guest", "create guest True",
                "disconnecting guest, 1 open", "close guest", "failed guest", "gone guest",
            },
            host.Course);
        Assert.Equal("guest", world.FramesOf(MessageType.Bye).Single().To);
        Assert.Empty(host.Mesh.Ids);
    });

    [Fact(DisplayName =
        "Mesh connects by the ICE restart when the path opens, on the same connection")]
    public Task RestartsIce() => InWorldAsync(async world =>
    {
        world.Passes = frame => frame.Type != MessageType.Candidate;
        var (host, guest) = world.Pair();
        await world.SaidAsync(MessageType.Done, 1);
        world.Passes = frame => true;
        world.Clock.AdvanceMs(5_000);
        await world.FullMeshAsync();
        Assert.Equal(1, host.ConnectionsMade);
        Assert.Equal(1, guest.ConnectionsMade);
        Assert.True(world.FramesOf(MessageType.Offer).Count() > 1);
        Assert.Equal(["connecting host", "create host False", "connected host"], guest.Course);
    });

    [Fact(DisplayName = "Mesh says done again after the signaling was away, and keeps the link")]
    public Task SaysDoneAgain() => InWorldAsync(async world =>
    {
        var (host, guest) = world.Pair();
        await world.FullMeshAsync();
        await world.SaidAsync(MessageType.Done, 2);
        host.Mesh.Resync();
        await world.SaidAsync(MessageType.Done, 3);
        await UniTask.WaitUntil(() => guest.Log.Count(entry => entry == "done host") == 3);
        Assert.Single(world.FramesOf(MessageType.Offer));
        await world.FullMeshAsync();
    });

    [Fact(DisplayName =
        "C3 C4 A0.7-7 Mesh keeps a connected peer that the server has lost, closes one "
        + "that has left")]
    public Task KeepsTheLost() => InWorldAsync(async world =>
    {
        var (host, _) = world.Pair();
        await world.FullMeshAsync();
        host.Mesh.HandleUserDisconnected("guest", "lost");
        await world.FullMeshAsync();
        host.Mesh.HandleUserDisconnected("guest", "left");
        Assert.Equal(
            new[] { "disconnecting guest, 1 open", "close guest", "gone guest" },
            host.Course.TakeLast(3));
        Assert.Equal(0, host.OpenConnections);
    });

    [Fact(DisplayName = "C11 Mesh: a garbage first offer ends with a bye, and nothing is left")]
    public Task RefusesGarbage() => InWorldAsync(async world =>
    {
        var guest = world.Member("guest", "host");
        var garbage = new Message { Type = MessageType.Offer, Sdp = "garbage", Trickle = true };
        world.Say("host", "guest", garbage);
        await world.SaidAsync(MessageType.Bye, 1);
        Assert.Equal(
            new[]
            {
                "connecting host", "create host False", "disconnecting host, 1 open", "close host",
                "failed host", "gone host",
            },
            guest.Course);
    });

    [Fact(DisplayName =
        "A0-30 Mesh towards 1.1.0 offers vanilla, without attempt, peers or candidates")]
    public Task OffersVanilla() => InWorldAsync(async world =>
    {
        var host = world.Member("host");
        world.Member("guest", "host", trickle: false);
        world.Say("guest", "host", new Message { Type = MessageType.Join });
        await world.FullMeshAsync();
        Assert.Contains("\na=candidate:", world.FramesOf(MessageType.Offer).Single().Sdp);
        Assert.Contains("\na=candidate:", world.FramesOf(MessageType.Answer).Single().Sdp);
        Assert.Empty(world.FramesOf(MessageType.Candidate));
        Assert.All(world.Frames, frame => Assert.Null(frame.Attempt));
        Assert.Equal(["connecting guest", "create guest True", "connected guest"], host.Course);
    });
}
