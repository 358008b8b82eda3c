using System;
using System.Threading.Tasks;
using Cysharp.Threading.Tasks;
using Extreal.Tests.Harness;
using SocketIOClient;

namespace Extreal.Integration.P2P.WebRTC.Tests;

/// <summary>A0.7-7, A0.7-8: what a lost signaling connection does.</summary>
[Collection(UnityTest.Collection)]
public sealed class NativePeerClientReconnectionTests : UnityTest
{
    [Fact(DisplayName = "A0.7-8 a cut connection is restored with the same id, and the name stays")]
    public Task IsRestored() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var proxy = new HostileProxy(server.Url.OriginalString);
        using var host = new TestClient(proxy.Url, options: TestClient.Hurried);
        using var guest = new TestClient(server.Url.OriginalString);
        await host.Client.StartHostAsync("A");

        proxy.Cut();
        await host.UntilAsync("reconnected");

        Assert.Equal(["started", "reconnecting", "reconnected"], host.Log);
        Assert.True(host.Client.IsRunning);
        var listed = Assert.Single(await guest.Client.ListHostsAsync());
        Assert.Equal((host.Id, "A"), (listed.Id, listed.Name));
    });

    [Fact(DisplayName = "A0.7-8 a restarted server has the host's name and id again")]
    public Task SurvivesARestart() => OnMainAsync(async () =>
    {
        var server = await SignalingServerProcess.StartAsync();
        using var host = new TestClient(server.Url.OriginalString, options: TestClient.Hurried);
        await host.Client.StartHostAsync("A");

        await server.DisposeAsync();
        await host.UntilAsync("reconnecting");
        await using var restarted = await SignalingServerProcess.StartAsync(server.Url.Port);
        await host.UntilAsync("reconnected");

        using var guest = new TestClient(restarted.Url.OriginalString);
        var names = await guest.NamesAsync();
        while (names == string.Empty)
        {
            names = await guest.NamesAsync();
        }
        Assert.Equal(host.Id, Assert.Single(await guest.Client.ListHostsAsync()).Id);
        Assert.Equal(["started", "reconnecting", "reconnected"], host.Log);
    });

    [Fact(
        DisplayName = "A name that was taken while the server was away is told as host-name-lost")]
    public Task LosesItsName() => OnMainAsync(async () =>
    {
        var server = await SignalingServerProcess.StartAsync();
        using var proxy = new HostileProxy(server.Url.OriginalString);
        using var host = new TestClient(proxy.Url, options: TestClient.Hurried);
        await host.Client.StartHostAsync("A");

        proxy.Mode = ProxyMode.Refuse;
        await server.DisposeAsync();
        await using var restarted = await SignalingServerProcess.StartAsync(server.Url.Port);
        using var thief = new TestClient(restarted.Url.OriginalString);
        await thief.Client.StartHostAsync("A");
        proxy.Mode = ProxyMode.Relay;
        await host.UntilAsync("error: host-name-lost");

        Assert.Equal(
            ["started", "reconnecting", "reconnected", "error: host-name-lost"], host.Log);
        Assert.Equal(PeerRole.None, host.Client.Role);
    });

    [Fact(DisplayName =
        "A0-23 the end is told when the server keeps the place no longer, and IsRunning " +
        "stays")]
    public Task WindowEnds() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var proxy = new HostileProxy(server.Url.OriginalString);
        var clock = new ManualClock();
        using var host = new TestClient(proxy.Url, clock, TestClient.Hurried);
        await host.Client.StartHostAsync("A");
        proxy.Mode = ProxyMode.Refuse;

        proxy.Cut();
        await host.UntilAsync("reconnecting");
        clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(["started", "reconnecting", "disconnected: transport close"], host.Log);
        Assert.True(host.Client.IsRunning);
        Assert.Equal(0, clock.Pending);
    });

    [Fact(DisplayName = "A0-23 with Reconnection off the end is told at once and nothing is tried")]
    public Task IsNotRestored() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var proxy = new HostileProxy(server.Url.OriginalString);
        var clock = new ManualClock();
        var options = new SocketIOOptions { Reconnection = false };
        using var host = new TestClient(proxy.Url, clock, options);
        await host.Client.StartHostAsync("A");

        proxy.Cut();
        await host.UntilAsync("disconnected: transport close");

        Assert.Equal(["started", "disconnected: transport close"], host.Log);
        Assert.Equal((0, 1), (clock.Pending, proxy.Asked));
    });

    [Fact(DisplayName = "A server that comes back and says nothing is tried again after 10 s")]
    public Task ComesBackSilent() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.StartMirrorAsync("--answers", "1");
        using var mirror = new MirrorSocket(server.Url);
        using var proxy = new HostileProxy(server.Url);
        var clock = new ManualClock();
        using var host = new TestClient(proxy.Url, clock, TestClient.Hurried);
        await mirror.ConnectAsync();
        await host.Client.StartHostAsync("A");

        proxy.Cut();
        await host.UntilAsync("disconnected: transport close");
        clock.AdvanceMs(50);
        while ((await mirror.AskAsync("lists")).GetInt32() < 2)
        {
            await UniTask.Yield();
        }
        clock.Advance(TimeSpan.FromSeconds(10));
        clock.AdvanceMs(50);

        await UniTask.WaitUntil(() => proxy.Asked == 3);
    });

    [Fact(DisplayName = "A0.7-6 Stop() after the signaling broke does not connect to say bye")]
    public Task StopsQuietly() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var proxy = new HostileProxy(server.Url.OriginalString);
        var clock = new ManualClock();
        using var host = new TestClient(proxy.Url, clock, TestClient.Hurried);
        await host.Client.StartHostAsync("A");
        proxy.Cut();
        await host.UntilAsync("reconnecting");

        host.Client.Stop();

        Assert.Equal((0, 1), (clock.Pending, proxy.Asked));
        Assert.Equal(["started", "reconnecting"], host.Log);
    });

    [Fact(
        DisplayName = "A request that the network swallows is told as signaling-lost, then made again")]
    public Task LosesARequest() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.StartMirrorAsync(
            "--answers", "0", "--features", "resume");
        using var proxy = new HostileProxy(server.Url);
        using var host = new TestClient(proxy.Url, options: TestClient.Hurried);
        await host.Client.StartHostAsync("A");
        var listing = host.Client.ListHostsAsync();

        proxy.Cut();

        Assert.Equal(ErrorCode.SignalingLost, await Thrown.CodeByAsync(listing.AsUniTask()));
        await host.Client.StartHostAsync("B");
        Assert.Equal(["started", "reconnecting", "reconnected"], host.Log);
    });
}
