using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC.Tests;

[Collection(Collection)]
public sealed class MeshCollisionTests : MeshTest
{
    [Fact(DisplayName =
        "C1 Mesh: the polite side of two of ours begins anew, without a user event, "
        + "hooks run again")]
    public Task PoliteSideYields() => InWorldAsync(async world =>
    {
        var (a, b) = world.Collide();
        await world.FullMeshAsync();
        Assert.Equal(2, world.FramesOf(MessageType.Offer).Count());
        Assert.Equal(
            new[] { "connecting b", "create b True", "close b", "create b False", "connected b" },
            a.Course);
        Assert.Equal(new[] { "connecting a", "create a True", "connected a" }, b.Course);
    });

    [Fact(DisplayName =
        "C1 Mesh is resolved too when the polite side's offer comes after the other's "
        + "answer is awaited")]
    public Task YieldsLate() => InWorldAsync(async world =>
    {
        var held = new List<Message>();
        world.Passes = frame =>
        {
            var isHeld = frame.Type == MessageType.Offer && frame.From == "b";
            if (isHeld)
            {
                held.Add(frame);
            }
            return !isHeld;
        };
        world.Collide();
        await world.SaidAsync(MessageType.Offer, 1, "a");
        await UniTask.WaitUntil(() => held.Count == 1);
        world.Passes = frame => true;
        world.Deliver(held[0]);
        await world.FullMeshAsync();
    });
}
