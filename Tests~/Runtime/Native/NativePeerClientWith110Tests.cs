using System.Threading;
using System.Threading.Tasks;
using Cysharp.Threading.Tasks;
using Extreal.Tests.Harness;
using SocketIOClient;

namespace Extreal.Integration.P2P.WebRTC.Tests;

/// <summary>On a server that behaves as 1.1.0's does.</summary>
[Collection(UnityTest.Collection)]
public sealed class NativePeerClientWith110Tests : UnityTest
{
    [Fact(DisplayName = "A0-53 A0-54 hosts and lists on a 1.1.0 server, by its socket ids")]
    public Task HostsAndLists() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.Start110Async();
        using var host = new TestClient(server.Url);
        using var guest = new TestClient(server.Url);
        Assert.Empty(await guest.Client.ListHostsAsync());

        await host.Client.StartHostAsync("A");

        var listed = Assert.Single(await guest.Client.ListHostsAsync());
        Assert.Equal((host.Id, "A"), (listed.Id, listed.Name));
        var error = await Thrown.ByAsync<HostNameAlreadyExistsException>(
            guest.Client.StartHostAsync("A"));
        Assert.Equal(
            (ErrorCode.HostNameTaken, "Host already exists. host: A"), (error.Code, error.Message));
    });

    [Fact(
        DisplayName = "A0.7-5 an unknown host is told at once on a 1.1.0 server, too: its list is asked")]
    public Task UnknownHost() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.Start110Async();
        using var guest = new TestClient(server.Url);
        using var source = new CancellationTokenSource();

        var code = await Thrown.CodeByAsync(guest.Client.StartClientAsync("nobody", source.Token));

        Assert.Equal(ErrorCode.HostNotFound, code);
        Assert.Equal(["start failed"], guest.Log);
    });

    [Fact(DisplayName = "A 1.1.0 server is not asked for host options, which would end it")]
    public Task HasNoOptions() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.Start110Async();
        using var host = new TestClient(server.Url);

        var code = await Thrown.CodeByAsync(host.Client.StartHostAsync("A", new HostOptions()));

        Assert.Equal(ErrorCode.NotSupported, code);
        Assert.Empty(await host.Client.ListHostsAsync());
    });

    [Fact(DisplayName =
        "A0-23 A0.7-8 a 1.1.0 server that comes back knows us by a new id: the end is " +
        "told, the name announced again")]
    public Task ChangesItsId() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.Start110Async();
        using var host = new TestClient(server.Url, options: TestClient.Hurried);
        using var guest = new TestClient(server.Url);
        await host.Client.StartHostAsync("A");

        server.Cut(host.Id);
        await host.UntilAsync("disconnected: transport close");
        var names = string.Empty;
        while (names == string.Empty)
        {
            names = await guest.NamesAsync();
        }

        Assert.Equal("A", names);
        Assert.NotEqual(host.Id, Assert.Single(await guest.Client.ListHostsAsync()).Id);
        Assert.Equal(["started", "disconnected: transport close"], host.Log);
        Assert.True(host.Client.IsRunning);
    });

    [Fact(DisplayName = "A0-23 with Reconnection off a 1.1.0 server's end is the end")]
    public Task IsNotRestored() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.Start110Async();
        var clock = new ManualClock();
        var options = new SocketIOOptions { Reconnection = false };
        using var host = new TestClient(server.Url, clock, options);
        await host.Client.StartHostAsync("A");

        server.Cut(host.Id);
        await host.UntilAsync("disconnected: transport close");

        Assert.Equal(["started", "disconnected: transport close"], host.Log);
        Assert.Equal(0, clock.Pending);
    });
}
