using Cysharp.Threading.Tasks;
using Unity.WebRTC;

namespace Extreal.Tests.StandIn;

/// <summary>
/// Two connections in one process; whatever one of them gathers goes to the other.
/// </summary>
internal sealed class LinkedPair : IDisposable
{
    private readonly CandidatePath toAnswerer;
    private readonly CandidatePath toOfferer;

    public LinkedPair()
    {
        toAnswerer = new CandidatePath(Offerer, Answerer);
        toOfferer = new CandidatePath(Answerer, Offerer);
    }

    public RTCPeerConnection Offerer { get; } = new();

    public RTCPeerConnection Answerer { get; } = new();

    public int RefusedCandidates => toAnswerer.Refused + toOfferer.Refused;

    /// <summary>One offer and its answer.</summary>
    public async UniTask NegotiateAsync()
    {
        var offer = await DescriptionOf(Offerer.CreateOffer());
        await SucceedAsync(Offerer.SetLocalDescription(ref offer));
        await SucceedAsync(Answerer.SetRemoteDescription(ref offer));
        toAnswerer.Open();
        var answer = await DescriptionOf(Answerer.CreateAnswer());
        await SucceedAsync(Answerer.SetLocalDescription(ref answer));
        await SucceedAsync(Offerer.SetRemoteDescription(ref answer));
        toOfferer.Open();
    }

    /// <summary>A channel open on both sides.</summary>
    public async UniTask<(RTCDataChannel near, RTCDataChannel far)> OpenChannelAsync(
        RTCDataChannelInit? options = null)
    {
        var far = new UniTaskCompletionSource<RTCDataChannel>();
        var open = new UniTaskCompletionSource();
        Answerer.OnDataChannel = channel => far.TrySetResult(channel);
        var near = Offerer.CreateDataChannel("talk", options);
        near.OnOpen = () => open.TrySetResult();
        await NegotiateAsync();
        await open.Task;
        return (near, await far.Task);
    }

    public void Dispose()
    {
        Offerer.Dispose();
        Answerer.Dispose();
    }

    public static async UniTask<RTCSessionDescription> DescriptionOf(
        RTCSessionDescriptionAsyncOperation operation)
    {
        await SucceedAsync(operation);
        return operation.Desc;
    }

    public static async UniTask SucceedAsync(AsyncOperationBase operation)
    {
        await operation;
        Assert.False(operation.IsError, operation.Error.message);
    }
}
