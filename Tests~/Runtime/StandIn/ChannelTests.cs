using Cysharp.Threading.Tasks;
using Extreal.Tests.Harness;
using Unity.WebRTC;

namespace Extreal.Tests.StandIn;

public sealed class ChannelTests : UnityTest
{
    [Fact]
    public Task TheOptionsOfAChannelReachTheOtherSide() => OnMainAsync(async () =>
    {
        using var pair = new LinkedPair();
        var options = new RTCDataChannelInit
        {
            ordered = false,
            maxRetransmits = 3,
            protocol = "game",
        };

        var (near, far) = await pair.OpenChannelAsync(options);

        Assert.Equal("talk", far.Label);
        Assert.Equal("game", far.Protocol);
        Assert.False(far.Ordered);
        Assert.Equal(3, far.MaxRetransmits);
        Assert.Equal(near.Id, far.Id);
    });

    [Fact]
    public Task OptionsThatContradictEachOtherAreRefused() => OnMainAsync(() =>
    {
        using var connection = new RTCPeerConnection();
        var options = new RTCDataChannelInit { maxRetransmits = 1, maxPacketLifeTime = 1 };

        Assert.Throws<ArgumentException>(() => connection.CreateDataChannel("talk", options));
        return UniTask.CompletedTask;
    });

    [Fact]
    public Task WhatWaitsToBeSentIsCountedUntilItIsGone() => OnMainAsync(async () =>
    {
        using var pair = new LinkedPair();
        var (near, far) = await pair.OpenChannelAsync();
        var received = 0;
        far.OnMessage = bytes => received += bytes.Length;
        // Below what libwebrtc keeps before it closes the channel.
        const int Burst = 50;
        const int Size = 200_000;
        var sent = 0;
        var buffered = 0UL;

        // A slow machine may carry a burst as fast as it comes; then the next one follows.
        while (buffered == 0)
        {
            for (var each = 0; each < Burst; each++, sent++)
            {
                near.Send(new byte[Size]);
            }
            buffered = near.BufferedAmount;
            await UniTask.WaitUntil(() => received == sent * Size);
        }

        // The last acknowledgement comes after the last message.
        await UniTask.WaitUntil(() => near.BufferedAmount == 0);
    });

    [Fact]
    public Task ClosingAChannelClosesItsOtherEndAndNothingElse() => OnMainAsync(async () =>
    {
        using var pair = new LinkedPair();
        var (near, far) = await pair.OpenChannelAsync();
        var closed = new UniTaskCompletionSource();
        far.OnClose = () => closed.TrySetResult();

        near.Close();
        await closed.Task;

        Assert.Equal(RTCDataChannelState.Closed, far.ReadyState);
        Assert.Equal(RTCPeerConnectionState.Connected, pair.Answerer.ConnectionState);
    });

    [Fact]
    public Task AChannelThatIsNotOpenYetDoesNotSend() => OnMainAsync(() =>
    {
        using var connection = new RTCPeerConnection();
        var channel = connection.CreateDataChannel("talk");

        Assert.Equal(RTCDataChannelState.Connecting, channel.ReadyState);
        Assert.Throws<InvalidOperationException>(() => channel.Send("too early"));
        return UniTask.CompletedTask;
    });

    [Fact]
    public Task AReceivingTransceiverAppearsAsATrackOnTheOtherSide() => OnMainAsync(async () =>
    {
        using var pair = new LinkedPair();
        var track = new UniTaskCompletionSource<RTCTrackEvent>();
        pair.Answerer.OnTrack = e => track.TrySetResult(e);

        pair.Offerer.AddTransceiver(TrackKind.Audio);
        await pair.NegotiateAsync();

        Assert.Equal(TrackKind.Audio, (await track.Task).Track.Kind);
    });

    [Fact]
    public Task TheConfigurationThatWasSetIsTheOneThatIsRead() => OnMainAsync(() =>
    {
        using var connection = new RTCPeerConnection();
        var configuration = new RTCConfiguration
        {
            iceServers = [new RTCIceServer { urls = ["stun:127.0.0.1:9"] }],
            iceTransportPolicy = RTCIceTransportPolicy.Relay,
        };

        Assert.Equal(RTCErrorType.None, connection.SetConfiguration(ref configuration));

        var read = connection.GetConfiguration();
        Assert.Equal(["stun:127.0.0.1:9"], read.iceServers.Single().urls);
        Assert.Equal(RTCIceTransportPolicy.Relay, read.iceTransportPolicy);
        return UniTask.CompletedTask;
    });
}
