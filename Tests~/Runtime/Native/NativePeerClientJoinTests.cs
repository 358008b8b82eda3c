using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Cysharp.Threading.Tasks;
using Extreal.Tests.Harness;

namespace Extreal.Integration.P2P.WebRTC.Tests;

/// <summary>Clients that join, over real connections.</summary>
public sealed class NativePeerClientJoinTests : UnityTest
{
    [Fact(DisplayName =
        "A0-19 A0-24 A0-27 a guest joins: it meets the host, is started, and both hear " +
        "each other")]
    public Task Joins() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var host = new TestClient(server.Url.OriginalString);
        using var guest = new TestClient(server.Url.OriginalString);

        await JoinAsync(host, guest);

        Assert.Equal([$"connecting: {host.Id}", "started"], guest.Log);
        Assert.Equal(["started", $"connecting: {guest.Id}"], host.Log);
        Assert.Equal((PeerRole.Client, host.Id), (guest.Client.Role, guest.Client.HostId));
        await AssertTheyTalkAsync(host, guest);
        Assert.Empty(Log.Errors);
    });

    [Fact(
        DisplayName = "A0-31 A0-33 the host stops: guests are told, and stay meshed with each other")]
    public Task HostStops() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var host = new TestClient(server.Url.OriginalString);
        using var first = new TestClient(server.Url.OriginalString);
        using var second = new TestClient(server.Url.OriginalString);
        await JoinAsync(host, first, second);
        var hostId = host.Id;

        host.Client.Stop();
        Assert.Equal(
            new[] { first.Id, second.Id }.Select(id => $"disconnecting: {id}"),
            host.Log.Where(line => line.StartsWith("disconnecting", StringComparison.Ordinal)));
        await first.UntilAsync($"disconnecting: {hostId}");
        await second.UntilAsync($"disconnecting: {hostId}");

        await AssertTheyTalkAsync(first, second);
        Assert.True(first.Client.IsRunning);
    });

    [Fact(DisplayName = "A0.7-16 credentials of ICE servers are in no log, not even at debug")]
    public Task KeepsCredentials() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        var turn = new IceServerConfig(["turn:127.0.0.1:9"], "somebody", "top secret");
        var config = new PeerConfig(server.Url.OriginalString, null, [turn]) { Token = "admit me" };
        using var host = new TestClient(server.Url.OriginalString);
        using var guest = new TestClient(config);

        await JoinAsync(host, guest);

        Assert.NotEmpty(Log.Lines);
        Assert.All(Log.Lines, line =>
        {
            Assert.DoesNotContain("top secret", $"{line.Message} {line.Exception}");
            Assert.DoesNotContain("admit me", $"{line.Message} {line.Exception}");
        });
    });

    [Fact(DisplayName = "A0-31 a guest stops and joins again as another")]
    public Task GuestJoinsAgain() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var host = new TestClient(server.Url.OriginalString);
        using var guest = new TestClient(server.Url.OriginalString);
        await JoinAsync(host, guest);
        var former = guest.Id;

        guest.Client.Stop();
        await host.UntilAsync($"disconnecting: {former}");
        await guest.Client.StartClientAsync(host.Id, CancellationToken.None);

        Assert.NotEqual(former, guest.Id);
        await AssertTheyTalkAsync(host, guest);
    });

    [Fact(
        DisplayName = "A0.7-7 the link stays when the signaling breaks, and is heard when it is back")]
    public Task LinkStays() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var proxy = new HostileProxy(server.Url.OriginalString);
        using var host = new TestClient(server.Url.OriginalString);
        using var guest = new TestClient(proxy.Url, options: TestClient.Hurried);
        await JoinAsync(host, guest);

        proxy.Cut();
        await guest.UntilAsync("reconnecting");
        await AssertTheyTalkAsync(host, guest);
        await guest.UntilAsync("reconnected");
        await AssertTheyTalkAsync(host, guest);

        Assert.Equal(["started", $"connecting: {guest.Id}"], host.Log);
        Assert.Equal(
            [$"connecting: {host.Id}", "started", "reconnecting", "reconnected"], guest.Log);
    });

    [Fact(
        DisplayName = "A 1.1.0 server: a guest whose id changed closes its links and joins again")]
    public Task JoinsAnew() => OnMainAsync(async () =>
    {
        await using var server = await NodeServer.Start110Async();
        using var host = new TestClient(server.Url);
        using var guest = new TestClient(server.Url, options: TestClient.Hurried);
        await JoinAsync(host, guest);
        var former = guest.Id;

        server.Cut(former);
        await host.UntilAsync($"disconnecting: {former}");
        await UniTask.WaitUntil(() => Connecting(host).Count == 2 && Connecting(guest).Count == 2);
        var current = Connecting(host)[1]["connecting: ".Length..];
        await UniTask.WaitUntil(() => host.Chatter.CanSayTo(current));
        host.Chatter.Say(current, "again");
        await UniTask.WaitUntil(() => guest.Chatter.HasHeard(host.Id, "again"));

        Assert.NotEqual(former, current);
        Assert.Equal(
            [
                $"connecting: {host.Id}", "started", "disconnected: transport close",
                $"disconnecting: {host.Id}", $"connecting: {host.Id}",
            ],
            guest.Log);
    });

    [Fact(DisplayName = "Stop() inside any event stops the client, and no exception is logged")]
    public Task StopsInEvents() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var host = new TestClient(server.Url.OriginalString);
        await host.Client.StartHostAsync("A");
        foreach (var told in new[] { $"connecting: {host.Id}", "started" })
        {
            using var guest = new TestClient(server.Url.OriginalString);
            guest.OnTold = line =>
            {
                if (line == told)
                {
                    guest.Client.Stop();
                }
            };
            await guest.Client.StartClientAsync(host.Id).SuppressCancellationThrow();
            await guest.UntilAsync(told);

            Assert.Equal((PeerRole.None, false), (guest.Client.Role, guest.Client.IsRunning));
        }
        Assert.Empty(Log.Errors);
    });

    private static List<string> Connecting(TestClient client)
        => client.Log
            .Where(line => line.StartsWith("connecting", StringComparison.Ordinal))
            .ToList();

    private static async UniTask JoinAsync(TestClient host, params TestClient[] guests)
    {
        await host.Client.StartHostAsync("A");
        foreach (var guest in guests)
        {
            await guest.Client.StartClientAsync(host.Id, CancellationToken.None);
        }
    }

    private static async UniTask AssertTheyTalkAsync(TestClient one, TestClient other)
    {
        await UniTask.WaitUntil(
            () => one.Chatter.CanSayTo(other.Id) && other.Chatter.CanSayTo(one.Id));
        var text = Guid.NewGuid().ToString();
        one.Chatter.Say(other.Id, text);
        other.Chatter.Say(one.Id, text);
        await UniTask.WaitUntil(
            () => one.Chatter.HasHeard(other.Id, text) && other.Chatter.HasHeard(one.Id, text));
    }
}
