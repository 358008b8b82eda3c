using System;
using System.Threading;
using System.Threading.Tasks;
using Cysharp.Threading.Tasks;
using Extreal.Tests.Harness;
using UnityEngine;
using UnityEngine.StandIn;

namespace Extreal.Integration.P2P.WebRTC.Tests;

[Collection(UnityTest.Collection)]
public sealed class NativePeerClientTests : UnityTest
{
    [Fact(DisplayName = "A0-12 NativePeerClient refuses to be made without a URL")]
    public void NeedsAUrl()
    {
        Assert.Throws<ArgumentNullException>(() => new NativePeerClient(null!));
        var error = Assert.Throws<PeerException>(() => new NativePeerClient(new PeerConfig("")));
        Assert.Equal(ErrorCode.InvalidArgument, error.Code);
    }

    [Fact(DisplayName =
        "A0-12 A0-18 a host is started inside its call, with role and id, without a host " +
        "id")]
    public Task Hosts() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var host = new TestClient(server.Url.OriginalString);
        Assert.Equal((PeerRole.None, null), (host.Client.Role, host.Client.HostId));

        await host.Client.StartHostAsync("A");

        Assert.Equal(["started"], host.Log);
        Assert.Equal((PeerRole.Host, null), (host.Client.Role, host.Client.HostId));
        Assert.True(host.Client.IsRunning);
        Assert.Equal(20, host.Id.Length);
    });

    [Fact(DisplayName = "A0-34 a list is empty at first, then has the host's id and name")]
    public Task Lists() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var host = new TestClient(server.Url.OriginalString);
        using var guest = new TestClient(server.Url.OriginalString);
        Assert.Empty(await guest.Client.ListHostsAsync());

        await host.Client.StartHostAsync("A");

        var listed = Assert.Single(await guest.Client.ListHostsAsync());
        Assert.Equal((host.Id, "A"), (listed.Id, listed.Name));
        Assert.Equal(PeerRole.None, guest.Client.Role);
    });

    [Fact(DisplayName =
        "A0-35 a name that is taken is refused with the server's words, and no more " +
        "happens")]
    public Task NameIsTaken() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var host = new TestClient(server.Url.OriginalString);
        using var second = new TestClient(server.Url.OriginalString);
        await host.Client.StartHostAsync("A");

        var error = await Thrown.ByAsync<HostNameAlreadyExistsException>(
            second.Client.StartHostAsync("A"));

        Assert.Equal(ErrorCode.HostNameTaken, error.Code);
        Assert.Equal("Host already exists. host: A", error.Message);
        Assert.Equal((PeerRole.None, false), (second.Client.Role, second.Client.IsRunning));
        Assert.Empty(second.Log);
        await second.Client.StartHostAsync("B");
        Assert.Equal("A B", await host.NamesAsync());
    });

    [Fact(DisplayName = "A0-53 a refusal of a second name leaves the host a host")]
    public Task SecondNameIsTaken() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var host = new TestClient(server.Url.OriginalString);
        using var other = new TestClient(server.Url.OriginalString);
        await host.Client.StartHostAsync("A");
        await other.Client.StartHostAsync("B");

        await Thrown.ByAsync<HostNameAlreadyExistsException>(host.Client.StartHostAsync("B"));

        Assert.Equal(PeerRole.Host, host.Client.Role);
    });

    [Fact(DisplayName = "A0.7-5 an unknown host is told at once: thrown by the call that waits")]
    public Task UnknownHost() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var guest = new TestClient(server.Url.OriginalString);
        using var source = new CancellationTokenSource();

        var code = await Thrown.CodeByAsync(guest.Client.StartClientAsync("nobody", source.Token));

        Assert.Equal(ErrorCode.HostNotFound, code);
        Assert.Equal(["start failed"], guest.Log);
        Assert.Equal((PeerRole.None, null), (guest.Client.Role, guest.Client.HostId));
    });

    [Fact(DisplayName = "A0.7-5 an unknown host is told at once: an event after the call of 1.1.0")]
    public Task UnknownHostAsBefore() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var guest = new TestClient(server.Url.OriginalString);

        await guest.Client.StartClientAsync("nobody");
        Assert.Equal((PeerRole.Client, "nobody"), (guest.Client.Role, guest.Client.HostId));
        await guest.UntilAsync("start failed");

        Assert.Equal(["start failed"], guest.Log);
        Assert.Equal((PeerRole.None, null), (guest.Client.Role, guest.Client.HostId));
    });

    [Fact(DisplayName = "A0-39 a host cannot join and a client cannot host before it is stopped")]
    public Task AlreadyRuns() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var host = new TestClient(server.Url.OriginalString);
        using var guest = new TestClient(server.Url.OriginalString);
        await host.Client.StartHostAsync("A");
        guest.Client.StartClientAsync(host.Id).Forget();

        var hosting = await Thrown.CodeByAsync(guest.Client.StartHostAsync("B"));
        var joining = await Thrown.CodeByAsync(host.Client.StartClientAsync(host.Id));

        Assert.Equal(ErrorCode.AlreadyRunning, hosting);
        Assert.Equal(ErrorCode.AlreadyRunning, joining);
        Assert.Equal((PeerRole.Host, PeerRole.Client), (host.Client.Role, guest.Client.Role));
    });

    [Fact(DisplayName =
        "A0-31 A0-32 a stopped host is nothing at once, its name is free, and it hosts " +
        "again as another")]
    public Task StopsAndHostsAgain() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var host = new TestClient(server.Url.OriginalString);
        using var guest = new TestClient(server.Url.OriginalString);
        await host.Client.StartHostAsync("A");
        var former = host.Id;

        host.Client.Stop();
        Assert.Equal((PeerRole.None, false), (host.Client.Role, host.Client.IsRunning));
        await host.Client.StartHostAsync("B");

        Assert.NotEqual(former, host.Id);
        Assert.Equal(["started", "started"], host.Log);
        while (await guest.NamesAsync() != "B")
        {
            await UniTask.Yield();
        }
    });

    [Fact(
        DisplayName = "A0-31 a call that waits ends with Stop(), as in 1.1.0, and nothing is told")]
    public Task StopsWhileConnecting() => OnMainAsync(async () =>
    {
        using var proxy = new HostileProxy { Mode = ProxyMode.Swallow };
        using var client = new TestClient(proxy.Url);
        var hosting = client.Client.StartHostAsync("A");
        var listing = client.Client.ListHostsAsync();
        await UniTask.WaitUntil(() => proxy.Asked > 0);

        client.Client.Stop();

        await Assert.ThrowsAsync<OperationCanceledException>(async () => await hosting);
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await listing);
        Assert.Equal(PeerRole.None, client.Client.Role);
        Assert.Empty(client.Log);
    });

    [Fact(DisplayName = "Stop() leaves no timer behind, whatever went on")]
    public Task LeavesNoTimer() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        var clock = new ManualClock();
        using var host = new TestClient(server.Url.OriginalString, clock);
        host.Client.StartHostAsync("A").Forget();
        host.Client.Stop();
        Assert.Equal(0, clock.Pending);

        await host.Client.StartHostAsync("A");
        host.Client.ListHostsAsync().AsUniTask().SuppressCancellationThrow().Forget();
        host.Client.Stop();
        Assert.Equal(0, clock.Pending);

        host.Client.StartClientAsync("nobody").SuppressCancellationThrow().Forget();
        host.Client.Stop();
        Assert.Equal(0, clock.Pending);
    });

    [Fact(DisplayName = "Dispose() ends the run, once, and frees the name")]
    public Task IsDisposedOf() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var guest = new TestClient(server.Url.OriginalString);
        var host = new TestClient(server.Url.OriginalString);
        await host.Client.StartHostAsync("A");

        host.Dispose();
        host.Dispose();

        Assert.Equal((PeerRole.None, false), (host.Client.Role, host.Client.IsRunning));
        await Thrown.ByAsync<ObjectDisposedException>(host.Client.StartHostAsync("A"));
        while (await guest.NamesAsync() != string.Empty)
        {
            await UniTask.Yield();
        }
    });

    [Fact(
        DisplayName = "A client disposes of itself when the application quits: the name is free by then")]
    public Task Quits() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var host = new TestClient(server.Url.OriginalString);
        await host.Client.StartHostAsync("A");

        Application.Quit();
        var isServerTold = host.Client.Farewell.IsCompleted;
        Player.Start();

        Assert.True(isServerTold);
        Assert.Equal(PeerRole.None, host.Client.Role);
        await Thrown.ByAsync<ObjectDisposedException>(host.Client.StartHostAsync("A"));
        using var next = new TestClient(server.Url.OriginalString);
        await next.Client.StartHostAsync("A");
    });

    [Fact(DisplayName = "A server that offers no host options is not asked for them")]
    public Task KnowsNoHostOptions() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.StartMirrorAsync("--features", "resume");
        using var mirror = new MirrorSocket(server.Url);
        using var host = new TestClient(server.Url);
        await mirror.ConnectAsync();

        var code = await Thrown.CodeByAsync(
            host.Client.StartHostAsync("A", new HostOptions { Capacity = 2 }));

        Assert.Equal(ErrorCode.NotSupported, code);
        Assert.Equal("[]", (await mirror.AskAsync("said")).ToString());
        Assert.Equal(PeerRole.None, host.Client.Role);
    });

    [Fact(DisplayName = "A server that offers host options gets those that are set")]
    public Task SendsHostOptions() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.StartMirrorAsync("--features", "host-options");
        using var mirror = new MirrorSocket(server.Url);
        using var host = new TestClient(server.Url);
        await mirror.ConnectAsync();

        await host.Client.StartHostAsync("A", new HostOptions { Capacity = 2, Metadata = "m" });
        await host.Client.StartHostAsync("B");

        Assert.Equal(
            """[["A",{"capacity":2,"metadata":"m"}],["B"]]""",
            (await mirror.AskAsync("said")).GetRawText());
        Assert.Equal("mirror", host.Id);
    });

    [Fact(DisplayName = "The application's socket options are left as they are, its auth wins")]
    public Task LeavesTheOptions() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.StartMirrorAsync();
        var options = new SocketIOClient.SocketIOOptions { Auth = new { refuse = true } };
        using var client = new TestClient(server.Url, null, options);

        var code = await Thrown.CodeByAsync(client.Client.StartHostAsync("A"));

        Assert.Equal(ErrorCode.SignalingUnreachable, code);
        Assert.Equal("no entry", client.ConnectFailedReason);
        Assert.True(options.Reconnection);
        Assert.Equal("{ refuse = True }", options.Auth.ToString());
    });
}
