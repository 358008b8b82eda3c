using System;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using Cysharp.Threading.Tasks;
using Extreal.Tests.Harness;

namespace Extreal.Integration.P2P.WebRTC.Tests;

/// <summary>A0-22, A0.7-2: every call ends, and says why.</summary>
[Collection(UnityTest.Collection)]
public sealed class NativePeerClientUnreachableTests : UnityTest
{
    [Fact(DisplayName =
        "A0-22 nobody listens: told once for each call, then thrown with the library's " +
        "exception")]
    public Task NobodyListens() => OnMainAsync(async () =>
    {
        using var client = new TestClient($"http://127.0.0.1:{FreePort()}");

        await AssertUnreachableAsync(client, client.Client.StartHostAsync("A"));
        await AssertUnreachableAsync(client, client.Client.ListHostsAsync());
        await AssertUnreachableAsync(client, client.Client.StartClientAsync("nobody"));

        Assert.Equal(["connect failed", "connect failed", "connect failed"], client.Log);
    });

    [Theory(DisplayName = "A0-22 what stands before the server refuses: told once, then thrown")]
    [InlineData(ProxyMode.Refuse)]
    [InlineData(ProxyMode.NotFound)]
    public Task IsTurnedAway(ProxyMode mode) => OnMainAsync(async () =>
    {
        using var proxy = new HostileProxy { Mode = mode };
        using var client = new TestClient(proxy.Url);

        await AssertUnreachableAsync(client, client.Client.StartHostAsync("A"));

        Assert.Equal(["connect failed"], client.Log);
    });

    [Fact(DisplayName = "A0-22 a URL that is none: told once, then thrown")]
    public Task HasAWrongUrl() => OnMainAsync(async () =>
    {
        using var client = new TestClient("no url");

        await AssertUnreachableAsync(client, client.Client.StartHostAsync("A"));

        Assert.Equal(["connect failed"], client.Log);
    });

    [Fact(
        DisplayName = "A0.7-2 a server that never answers: the call ends after ConnectionTimeout")]
    public Task NobodyAnswers() => OnMainAsync(async () =>
    {
        using var proxy = new HostileProxy { Mode = ProxyMode.Swallow };
        var clock = new ManualClock();
        using var client = new TestClient(proxy.Url, clock);
        var listing = client.Client.ListHostsAsync();
        await UniTask.WaitUntil(() => proxy.Asked == 1);

        clock.Advance(TimeSpan.FromSeconds(10));
        // The websocket had its half of the time.
        await UniTask.WaitUntil(() => proxy.Asked == 2);
        Assert.Empty(client.Log);
        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(ErrorCode.SignalingUnreachable, await Thrown.CodeByAsync(listing.AsUniTask()));
        Assert.Equal(["connect failed"], client.Log);
        Assert.Equal("timeout", client.ConnectFailedReason);
        Assert.Equal(0, clock.Pending);
    });

    [Fact(DisplayName =
        "A0.7-2 a server that connects and says nothing: the call ends after " +
        "ConnectionTimeout")]
    public Task NobodySaysAnything() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.StartMirrorAsync("--answers", "0");
        using var mirror = new MirrorSocket(server.Url);
        await mirror.ConnectAsync();
        var clock = new ManualClock();
        using var client = new TestClient(server.Url, clock);

        var listing = client.Client.ListHostsAsync();
        await UntilCountAsync(mirror, 2);
        clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(ErrorCode.SignalingUnreachable, await Thrown.CodeByAsync(listing.AsUniTask()));
        Assert.Equal(["connect failed"], client.Log);
        await UntilCountAsync(mirror, 1);
    });

    [Fact(DisplayName =
        "A0.7-2 an answer that does not come: signaling-timeout after 10 s, the connection " +
        "stays")]
    public Task IsNotAnswered() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.StartMirrorAsync(
            "--answers", "0", "--features", "resume");
        var clock = new ManualClock();
        using var client = new TestClient(server.Url, clock);
        await client.Client.StartHostAsync("A");

        var listing = client.Client.ListHostsAsync();
        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(ErrorCode.SignalingTimeout, await Thrown.CodeByAsync(listing.AsUniTask()));
        await client.Client.StartHostAsync("B");
        Assert.Equal(["started"], client.Log);
    });

    [Fact(DisplayName = "After a failure the client connects as soon as the server can be reached")]
    public Task ReachesItLater() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var proxy = new HostileProxy(server.Url.OriginalString) { Mode = ProxyMode.Refuse };
        using var client = new TestClient(proxy.Url);
        await AssertUnreachableAsync(client, client.Client.StartHostAsync("A"));

        proxy.Mode = ProxyMode.Relay;
        await client.Client.StartHostAsync("A");

        Assert.Equal(["connect failed", "started"], client.Log);
    });

    [Fact(DisplayName = "Where websockets do not get through, polling does")]
    public Task FallsBackToPolling() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var proxy = new HostileProxy(server.Url.OriginalString)
        {
            Mode = ProxyMode.NoWebsocket,
        };
        using var host = new TestClient(proxy.Url);
        using var guest = new TestClient(server.Url.OriginalString);

        await host.Client.StartHostAsync("A");

        Assert.Equal("A", await guest.NamesAsync());
        Assert.Equal(["started"], host.Log);
    });

    [Fact(
        DisplayName = "A0.7-3 two calls in quick succession share one connection, and both are answered")]
    public Task SharesTheConnection() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var proxy = new HostileProxy(server.Url.OriginalString);
        using var client = new TestClient(proxy.Url);

        var first = client.Client.ListHostsAsync();
        var second = client.Client.ListHostsAsync();

        Assert.Empty(await first);
        Assert.Empty(await second);
        Assert.Equal(1, proxy.Asked);
    });

    private static async Task AssertUnreachableAsync(TestClient client, UniTask call)
    {
        var error = await Thrown.ByAsync<PeerException>(call);
        Assert.Equal(ErrorCode.SignalingUnreachable, error.Code);
        Assert.NotNull(error.InnerException);
        Assert.Equal(error.Message, client.ConnectFailedReason);
        Assert.Equal(PeerRole.None, client.Client.Role);
    }

    private static async UniTask UntilCountAsync(MirrorSocket mirror, int count)
    {
        while ((await mirror.AskAsync("count")).GetInt32() != count)
        {
            await UniTask.Yield();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
