using Cysharp.Threading.Tasks;
using Extreal.Tests.Harness;
using Unity.WebRTC;

namespace Extreal.Tests.StandIn;

/// <summary>
/// What the real package refuses, and how: at once, in the operation, or by false.
/// </summary>
public sealed class RefusalTests : UnityTest
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public Task ADescriptionWithoutSdpThrowsAtOnce(string? sdp) => OnMainAsync(() =>
    {
        using var connection = new RTCPeerConnection();
        var description = new RTCSessionDescription { type = RTCSdpType.Offer, sdp = sdp };

        Assert.Throws<ArgumentException>(() => connection.SetRemoteDescription(ref description));
        return UniTask.CompletedTask;
    });

    [Fact]
    public Task AnSdpThatIsNoneThrowsAtOnce() => OnMainAsync(() =>
    {
        using var connection = new RTCPeerConnection();
        var description = new RTCSessionDescription { type = RTCSdpType.Offer, sdp = "not sdp" };

        var thrown = Assert.Throws<RTCErrorException>(
            () => connection.SetRemoteDescription(ref description));
        Assert.Equal(RTCErrorType.SyntaxError, thrown.ErrorType);
        return UniTask.CompletedTask;
    });

    [Fact]
    public Task AnAnswerNobodyAskedForEndsInTheOperationsError() => OnMainAsync(async () =>
    {
        using var pair = new LinkedPair();
        pair.Offerer.CreateDataChannel("talk");
        var offer = await LinkedPair.DescriptionOf(pair.Offerer.CreateOffer());
        offer.type = RTCSdpType.Answer;

        var operation = pair.Answerer.SetRemoteDescription(ref offer);
        await operation;

        Assert.True(operation.IsError);
        Assert.NotEmpty(operation.Error.message);
    });

    [Fact]
    public Task ACandidateBeforeTheRemoteDescriptionIsRefusedByFalse() => OnMainAsync(() =>
    {
        using var connection = new RTCPeerConnection();
        var candidate = new RTCIceCandidate(new RTCIceCandidateInit
        {
            candidate = "candidate:1 1 udp 2122260223 127.0.0.1 40000 typ host",
            sdpMid = "0",
            sdpMLineIndex = 0,
        });

        Assert.False(connection.AddIceCandidate(candidate));
        return UniTask.CompletedTask;
    });

    [Theory]
    [InlineData("", "0")]
    [InlineData("nonsense", "0")]
    [InlineData("candidate:1 1 udp 2122260223 127.0.0.1 40000 typ host", null)]
    public void ACandidateThatIsNoneThrows(string candidate, string? mid)
    {
        var init = new RTCIceCandidateInit { candidate = candidate, sdpMid = mid };
        Assert.Throws<ArgumentException>(() => new RTCIceCandidate(init));
    }

    [Fact]
    public Task ThereIsNoDescriptionBeforeItIsSet() => OnMainAsync(() =>
    {
        using var connection = new RTCPeerConnection();

        Assert.Throws<InvalidOperationException>(() => connection.LocalDescription);
        Assert.Throws<InvalidOperationException>(() => connection.RemoteDescription);
        return UniTask.CompletedTask;
    });

    [Fact]
    public Task AnIceServerWithoutASchemeIsRefused() => OnMainAsync(() =>
    {
        var configuration = new RTCConfiguration
        {
            iceServers = [new RTCIceServer { urls = ["nowhere"] }],
        };

        Assert.Throws<ArgumentException>(() => new RTCPeerConnection(ref configuration));
        return UniTask.CompletedTask;
    });
}
