using System.Text;
using Cysharp.Threading.Tasks;
using Extreal.Tests.Harness;
using Unity.WebRTC;

namespace Extreal.Tests.StandIn;

public sealed class ConnectionTests : UnityTest
{
    [Fact]
    public Task TwoConnectionsTalkInTextAndInBytes() => OnMainAsync(async () =>
    {
        using var pair = new LinkedPair();
        var (near, far) = await pair.OpenChannelAsync();
        var received = Channel.CreateSingleConsumerUnbounded<byte[]>();
        far.OnMessage = bytes => received.Writer.TryWrite(bytes);

        near.Send("grüß dich");
        near.Send([0, 1, 254, 255]);

        Assert.Equal("grüß dich", Encoding.UTF8.GetString(await received.Reader.ReadAsync()));
        Assert.Equal([0, 1, 254, 255], await received.Reader.ReadAsync());
        Assert.Equal(0, pair.RefusedCandidates);
    });

    [Fact]
    public Task ConnectedIsReportedOnceToEachSide() => OnMainAsync(async () =>
    {
        using var pair = new LinkedPair();
        var states = new List<RTCPeerConnectionState>();
        pair.Offerer.OnConnectionStateChange = states.Add;

        await pair.OpenChannelAsync();
        await UniTask.WaitUntil(() => states.Contains(RTCPeerConnectionState.Connected));

        Assert.Equal(1, states.Count(state => state == RTCPeerConnectionState.Connected));
        Assert.Equal(RTCPeerConnectionState.Connected, pair.Offerer.ConnectionState);
        Assert.Equal(RTCSignalingState.Stable, pair.Offerer.SignalingState);
        Assert.Contains(
            pair.Offerer.IceConnectionState,
            new[] { RTCIceConnectionState.Connected, RTCIceConnectionState.Completed });
    });

    [Fact]
    public Task EventsComeOnTheMainThreadAndEndWithGatheringCompleteNotWithACandidate() =>
        OnMainAsync(async () =>
        {
            using var console = new UnityConsole();
            using var pair = new LinkedPair();
            var gathered = new UniTaskCompletionSource();
            var onMain = new List<bool>();
            var take = pair.Offerer.OnIceCandidate;
            pair.Offerer.OnIceCandidate = candidate =>
            {
                onMain.Add(UnityMain.IsCurrent);
                take(candidate);
            };
            pair.Offerer.OnIceGatheringStateChange = state =>
            {
                if (state == RTCIceGatheringState.Complete)
                {
                    gathered.TrySetResult();
                }
            };

            await pair.OpenChannelAsync();
            await gathered.Task;

            Assert.NotEmpty(onMain);
            Assert.All(onMain, Assert.True);
            Assert.Empty(console.Exceptions);
        });

    [Fact]
    public Task AnIceRestartChangesTheCredentialsAndKeepsTheChannel() => OnMainAsync(async () =>
    {
        using var pair = new LinkedPair();
        var (near, far) = await pair.OpenChannelAsync();
        var before = UfragOf(pair.Offerer);
        var needed = new UniTaskCompletionSource();
        pair.Offerer.OnNegotiationNeeded = () => needed.TrySetResult();
        var answer = new UniTaskCompletionSource<byte[]>();
        near.OnMessage = bytes => answer.TrySetResult(bytes);

        pair.Offerer.RestartIce();
        await needed.Task;
        await pair.NegotiateAsync();
        far.Send("still here");

        Assert.Equal("still here", Encoding.UTF8.GetString(await answer.Task));
        Assert.NotEqual(before, UfragOf(pair.Offerer));
    });

    [Fact]
    public Task ClosingEndsBothSidesOfItsChannels() => OnMainAsync(async () =>
    {
        using var pair = new LinkedPair();
        var (near, far) = await pair.OpenChannelAsync();
        var nearClosed = new UniTaskCompletionSource();
        var farClosed = new UniTaskCompletionSource();
        near.OnClose = () => nearClosed.TrySetResult();
        far.OnClose = () => farClosed.TrySetResult();

        pair.Offerer.Close();
        await UniTask.WhenAll(nearClosed.Task, farClosed.Task);

        Assert.Equal(RTCPeerConnectionState.Closed, pair.Offerer.ConnectionState);
        Assert.Equal(RTCDataChannelState.Closed, near.ReadyState);
        Assert.Throws<InvalidOperationException>(() => far.Send("too late"));
    });

    [Fact]
    public Task AfterDisposeEveryMemberThrowsAndNoEventComes() => OnMainAsync(async () =>
    {
        using var pair = new LinkedPair();
        await pair.OpenChannelAsync();
        var states = new List<RTCPeerConnectionState>();
        pair.Offerer.OnConnectionStateChange = states.Add;
        var farGone = new UniTaskCompletionSource();
        pair.Answerer.OnIceConnectionChange = _ => farGone.TrySetResult();

        pair.Offerer.Dispose();
        pair.Offerer.Dispose();
        pair.Answerer.Close();
        await farGone.Task;

        Assert.Throws<ObjectDisposedException>(() => pair.Offerer.ConnectionState);
        Assert.Throws<ObjectDisposedException>(pair.Offerer.Close);
        Assert.Empty(states);
    });

    private static string UfragOf(RTCPeerConnection connection) => connection.LocalDescription.sdp
        .Split('\n').First(line => line.StartsWith("a=ice-ufrag:", StringComparison.Ordinal));
}
