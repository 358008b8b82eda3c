using Cysharp.Threading.Tasks;
using Extreal.Tests.Harness;
using Unity.WebRTC;

namespace Extreal.Integration.P2P.WebRTC.Tests;

[Collection(Collection)]
public sealed class GatheringWaitTests : UnityTest
{
    private readonly ManualClock clock = new();
    private readonly CancellationTokenSource closing = new();

    [Fact(DisplayName =
        "A0-30 GatheringWait ends when gathering is complete, and at once when it was before")]
    public Task EndsWhenComplete() => WithConnectionAsync(async pc =>
    {
        pc.CreateDataChannel("any");
        var operation = pc.CreateOffer();
        await operation;
        var offer = operation.Desc;
        await pc.SetLocalDescription(ref offer);
        await WaitAsync(pc);
        Assert.Equal(RTCIceGatheringState.Complete, pc.GatheringState);
        Assert.True(WaitAsync(pc).Status.IsCompleted());
    });

    [Fact(DisplayName = "A0-30 GatheringWait ends after the timeout with what there is")]
    public Task EndsInTime() => WithConnectionAsync(pc =>
    {
        var waiting = WaitAsync(pc);
        clock.AdvanceMs(4_999);
        Assert.False(waiting.Status.IsCompleted());
        clock.AdvanceMs(1);
        Assert.True(waiting.Status.IsCompleted());
        return waiting;
    });

    [Fact(DisplayName =
        "C8 GatheringWait ends when the connection closes, at once when it was closed before")]
    public Task EndsAtTheClose() => WithConnectionAsync(pc =>
    {
        var waiting = WaitAsync(pc);
        Assert.Equal(1, clock.Pending);
        closing.Cancel();
        Assert.True(waiting.Status.IsCompletedSuccessfully());
        Assert.True(WaitAsync(pc).Status.IsCompletedSuccessfully());
        return waiting;
    });

    private UniTask WaitAsync(RTCPeerConnection pc)
        => GatheringWait.WhenGatheredAsync(pc, TimeSpan.FromSeconds(5), clock, closing.Token);

    private Task WithConnectionAsync(Func<RTCPeerConnection, UniTask> body)
        => OnMainAsync(async () =>
        {
            using var pc = new RTCPeerConnection();
            await body(pc);
            Assert.Equal(0, clock.Pending);
            Assert.Null(pc.OnIceGatheringStateChange);
        });
}
