using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Cysharp.Threading.Tasks;
using Extreal.Tests.Harness;
using SocketIOClient.Transport;

namespace Extreal.Integration.P2P.WebRTC.Tests;

[Collection(UnityTest.Collection)]
public sealed class SignalingSocketTests : UnityTest
{
    [Theory(DisplayName = "SignalingSocket speaks over both transports, its auth with it")]
    [InlineData(TransportProtocol.WebSocket, "websocket")]
    [InlineData(TransportProtocol.Polling, "polling")]
    public Task Speaks(TransportProtocol transport, string name) => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.StartMirrorAsync();
        using var mirror = new MirrorSocket(server.Url, transport, new { user = "me" });

        await mirror.ConnectAsync();

        Assert.Equal(name, (await mirror.AskAsync("transport")).GetString());
        Assert.Equal(
            """{"v":2,"resume":"secret","user":"me"}""",
            (await mirror.AskAsync("auth")).ToString());
    });

    [Fact(DisplayName = "SignalingSocket calls back on the main thread only")]
    public Task IsOnTheMainThread() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.StartMirrorAsync();
        using var mirror = new MirrorSocket(server.Url);
        var threads = new List<bool>();
        mirror.Socket.OnConnected += () => threads.Add(UnityMain.IsCurrent);
        mirror.Socket.OnDisconnected += _ => threads.Add(UnityMain.IsCurrent);
        mirror.Socket.On("hello", _ => threads.Add(UnityMain.IsCurrent));

        await mirror.ConnectAsync();
        await mirror.AskAsync("transport");
        threads.Add(UnityMain.IsCurrent);
        mirror.Socket.Emit("reflect", JsonText.Of("hello"), JsonText.Empty);
        mirror.Socket.Emit("disconnect me");
        await mirror.UntilLoggedAsync(2);

        Assert.Equal([true, true, true, true], threads);
    });

    [Fact(DisplayName = "SignalingSocket sends a thousand messages in the order of their emits")]
    public Task KeepsTheOrder() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.StartMirrorAsync();
        using var mirror = new MirrorSocket(server.Url);
        await mirror.ConnectAsync();
        var texts = Enumerable.Range(0, 1_000).Select(i => $"{i}").ToList();

        texts.ForEach(text => mirror.Socket.Emit("say", JsonText.Of(text)));
        var said = await mirror.AskAsync("said");

        Assert.Equal(texts, said.EnumerateArray().Select(text => text.GetString()));
    });

    [Fact(DisplayName = "SignalingSocket logs what a handler throws, and goes on")]
    public Task IsolatesHandlers() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.StartMirrorAsync();
        using var mirror = new MirrorSocket(server.Url);
        var heard = 0;
        mirror.Socket.On("hello", _ =>
        {
            heard++;
            throw new InvalidOperationException("mine");
        });
        await mirror.ConnectAsync();

        mirror.Socket.Emit("reflect", JsonText.Of("hello"), JsonText.Empty);
        mirror.Socket.Emit("reflect", JsonText.Of("hello"), JsonText.Empty);
        await UniTask.WaitUntil(() => heard == 2);

        Assert.Equal("mine", Log.Errors.First().Exception?.Message);
    });

    [Fact(DisplayName = "SignalingSocket hands an event without data over as undefined")]
    public Task ReadsNothing() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.StartMirrorAsync();
        using var mirror = new MirrorSocket(server.Url);
        var kinds = new List<JsonValueKind>();
        mirror.Socket.On("hello", data => kinds.Add(data.ValueKind));
        await mirror.ConnectAsync();

        mirror.Socket.Emit("reflect", JsonText.Of("hello"));
        await UniTask.WaitUntil(() => kinds.Count == 1);

        Assert.Equal([JsonValueKind.Undefined], kinds);
    });

    [Fact(DisplayName = "SignalingSocket tells of a refusal by the server, with its words")]
    public Task IsRefused() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.StartMirrorAsync();
        using var mirror = new MirrorSocket(server.Url, auth: new { refuse = true });

        mirror.Socket.Connect();
        await mirror.UntilLoggedAsync(1);

        Assert.Equal(["connect failed"], mirror.Log);
        Assert.Equal(("no entry", true), (mirror.Failure!.Reason, mirror.Failure.IsRefused));
    });

    [Theory(DisplayName = "SignalingSocket turns whatever the library throws into one failure")]
    [InlineData(TransportProtocol.WebSocket, ProxyMode.Refuse)]
    [InlineData(TransportProtocol.WebSocket, ProxyMode.NotFound)]
    [InlineData(TransportProtocol.Polling, ProxyMode.Refuse)]
    [InlineData(TransportProtocol.Polling, ProxyMode.NotFound)]
    public Task FailsOnce(TransportProtocol transport, ProxyMode mode) => OnMainAsync(async () =>
    {
        using var proxy = new HostileProxy { Mode = mode };
        using var mirror = new MirrorSocket(proxy.Url, transport);

        mirror.Socket.Connect();
        await mirror.UntilLoggedAsync(1);

        Assert.Equal(["connect failed"], mirror.Log);
        Assert.NotNull(mirror.Failure!.Cause);
        Assert.NotEmpty(mirror.Failure.Reason);
        Assert.False(mirror.Failure.IsRefused);
    });

    [Fact(DisplayName = "SignalingSocket fails for a URL that is none")]
    public Task HasAWrongUrl() => OnMainAsync(async () =>
    {
        using var mirror = new MirrorSocket("no url");

        mirror.Socket.Connect();
        await mirror.UntilLoggedAsync(1);

        Assert.IsType<UriFormatException>(mirror.Failure!.Cause);
    });

    [Theory(
        DisplayName = "SignalingSocket fails by its own clock when nobody answers (3.0.6 does not)")]
    [InlineData(TransportProtocol.WebSocket)]
    [InlineData(TransportProtocol.Polling)]
    public Task TakesTooLong(TransportProtocol transport) => OnMainAsync(async () =>
    {
        using var proxy = new HostileProxy { Mode = ProxyMode.Swallow };
        var clock = new ManualClock();
        using var mirror = new MirrorSocket(proxy.Url, transport, clock: clock);

        mirror.Socket.Connect();
        await UniTask.WaitUntil(() => proxy.Asked > 0);
        Assert.Empty(mirror.Log);
        clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(["connect failed"], mirror.Log);
        Assert.Equal("timeout", mirror.Failure!.Reason);
        Assert.Equal(0, clock.Pending);
    });

    [Theory(DisplayName = "SignalingSocket tells of its end once, with socket.io's reason")]
    [InlineData("cut me", "transport close")]
    [InlineData("disconnect me", "io server disconnect")]
    public Task Ends(string how, string reason) => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.StartMirrorAsync();
        using var mirror = new MirrorSocket(server.Url);
        await mirror.ConnectAsync();
        var unanswered = mirror.AskAsync("never");

        mirror.Socket.Emit(how);
        await mirror.UntilLoggedAsync(2);

        Assert.Equal(["connected", $"disconnected: {reason}"], mirror.Log);
        var error = await Assert.ThrowsAsync<PeerException>(async () => await unanswered);
        Assert.Equal(ErrorCode.SignalingLost, error.Code);
    });

    [Fact(DisplayName = "SignalingSocket waits for an answer by its own clock")]
    public Task IsNotAnswered() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.StartMirrorAsync();
        var clock = new ManualClock();
        using var mirror = new MirrorSocket(server.Url, clock: clock);
        await mirror.ConnectAsync();

        var unanswered = mirror.AskAsync("never");
        clock.Advance(TimeSpan.FromSeconds(20));

        var error = await Assert.ThrowsAsync<PeerException>(async () => await unanswered);
        Assert.Equal(ErrorCode.SignalingTimeout, error.Code);
        Assert.Equal(0, clock.Pending);
    });

    [Fact(DisplayName =
        "SignalingSocket ends when the server's pings stop, which the library does not " +
        "notice")]
    public Task FallsSilent() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.StartMirrorAsync("--ping", "20");
        var clock = new ManualClock();
        using var mirror = new MirrorSocket(server.Url, clock: clock);
        await mirror.ConnectAsync();
        await UniTask.WaitUntil(() => clock.Pending == 1);

        clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(["connected", "disconnected: ping timeout"], mirror.Log);
        Assert.Equal(0, clock.Pending);
    });

    [Fact(DisplayName = "SignalingSocket does not connect again by itself when its network is cut")]
    public Task StaysCut() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.StartMirrorAsync();
        using var proxy = new HostileProxy(server.Url);
        using var mirror = new MirrorSocket(proxy.Url);
        using var witness = new MirrorSocket(server.Url);
        await mirror.ConnectAsync();
        await witness.ConnectAsync();

        proxy.Cut();
        await mirror.UntilLoggedAsync(2);
        await witness.AskAsync("until gone", mirror.Socket.Id);

        Assert.Equal(1, (await witness.AskAsync("count")).GetInt32());
        Assert.Equal(1, proxy.Asked);
        Assert.Equal(2, mirror.Log.Count);
    });

    [Theory(
        DisplayName = "SignalingSocket sends what was emitted before it is closed, then says the end")]
    [InlineData(TransportProtocol.WebSocket)]
    [InlineData(TransportProtocol.Polling)]
    public Task SaysFarewell(TransportProtocol transport) => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.StartMirrorAsync();
        using var witness = new MirrorSocket(server.Url);
        await witness.ConnectAsync();

        // Often: one packet is enough for the server to lose the message.
        for (var count = 1; count <= 10; count++)
        {
            using var mirror = new MirrorSocket(server.Url, transport);
            await mirror.ConnectAsync();
            var gone = witness.AskAsync("until gone", mirror.Socket.Id);
            await witness.AskAsync("transport");

            mirror.Socket.Emit("say", JsonText.Of("bye"));
            mirror.Socket.Close();
            mirror.Socket.Close();

            Assert.Equal("client namespace disconnect", (await gone).GetString());
            Assert.Equal(count, (await witness.AskAsync("said")).GetArrayLength());
            await mirror.Socket.Farewell;
            Assert.Equal(["connected"], mirror.Log);
        }
    });

    [Fact(DisplayName =
        "SignalingSocket that is closed while it connects leaves no connection (3.0.6 goes " +
        "on)")]
    public Task IsClosedWhileConnecting() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.StartMirrorAsync();
        using var witness = new MirrorSocket(server.Url);
        await witness.ConnectAsync();

        for (var frames = 0; frames < 20; frames++)
        {
            await CloseAfterAsync(frames, new MirrorSocket(server.Url));
        }
        // Within a frame, too: at each point of the library's beginning.
        for (var spins = 0; spins < 200; spins++)
        {
            var mirror = new MirrorSocket(server.Url);
            mirror.Socket.Connect();
            Thread.SpinWait(spins * 100);
            mirror.Socket.Close();
            await mirror.Socket.Farewell;
        }

        while ((await witness.AskAsync("count")).GetInt32() > 1)
        {
            await UniTask.Yield();
        }
    });

    [Fact(
        DisplayName = "SignalingSocket that is closed while it connects by polling tells nothing")]
    public Task IsClosedWhilePolling() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.StartMirrorAsync();

        for (var frames = 0; frames < 20; frames++)
        {
            await CloseAfterAsync(
                frames, new MirrorSocket(server.Url, TransportProtocol.Polling));
        }
    });

    private static async UniTask CloseAfterAsync(int frames, MirrorSocket mirror)
    {
        mirror.Socket.Connect();
        await UniTask.DelayFrame(frames);
        var told = mirror.Log.Count;
        mirror.Socket.Close();
        await mirror.Socket.Farewell;
        Assert.Equal(told, mirror.Log.Count);
    }
}
