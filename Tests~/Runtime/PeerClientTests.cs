using System.Threading;
using System.Threading.Tasks;
using Cysharp.Threading.Tasks;
using Extreal.Tests.Harness;
using UniRx;

namespace Extreal.Integration.P2P.WebRTC.Tests;

[Collection(UnityTest.Collection)]
public sealed class PeerClientTests : UnityTest
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);

    [Fact(DisplayName =
        "A0-18 A0-20 a host is started by the answer, inside its call, and once")]
    public Task StartsAHost() => OnMainAsync(async () =>
    {
        using var client = new ScriptedClient();
        var told = Tell(client);
        var call = client.StartHostAsync("A");
        Assert.Empty(told);

        client.Accept();

        Assert.Equal(["started own"], told);
        Assert.True(client.IsRunning);
        await call;
        client.Start();
        Assert.Equal(["started own"], told);
    });

    [Fact(DisplayName = "A0-2 A0-35 a refusal is thrown with the server's words, and no start told")]
    public Task IsRefused() => OnMainAsync(async () =>
    {
        using var client = new ScriptedClient();
        var told = Tell(client);
        var call = client.StartHostAsync("A");

        client.Refuse("Host already exists. host: A");

        var refusal = await Thrown.ByAsync<HostNameAlreadyExistsException>(call);
        Assert.Equal(
            (ErrorCode.HostNameTaken, "Host already exists. host: A"),
            (refusal.Code, refusal.Message));
        Assert.False(client.IsRunning);
        Assert.Empty(told);
    });

    [Fact(DisplayName =
        "A0-21 a start that takes too long: stopped first, then told, and thrown with a token")]
    public Task TakesTooLong() => OnMainAsync(async () =>
    {
        using var client = new ScriptedClient(Short);
        var told = Tell(client);
        client.OnStartFailed.Subscribe(_ => told.Add(string.Join(", ", client.Done)));
        client.Joining.TrySetResult();

        var code = await Thrown.CodeByAsync(
            client.StartClientAsync("host", CancellationToken.None));

        Assert.Equal(ErrorCode.JoinTimeout, code);
        Assert.Equal(["start failed", "join host, stop"], told);
    });

    [Fact(DisplayName =
        "A0.7-4 a start that was refused is watched no longer, as a later start's end shows")]
    public Task IsWatchedNoLonger() => OnMainAsync(async () =>
    {
        using var client = new ScriptedClient(Short);
        using var later = new ScriptedClient(Short);
        var told = Tell(client);
        var refused = client.StartHostAsync("A");
        client.Refuse("taken");
        await Thrown.ByAsync<HostNameAlreadyExistsException>(refused);

        var code = await Thrown.CodeByAsync(later.StartHostAsync("A", CancellationToken.None));

        Assert.Equal(ErrorCode.SignalingTimeout, code);
        Assert.Empty(told);
        Assert.Equal(["host A"], client.Done);
    });

    [Fact(DisplayName =
        "A0-31 Stop() ends what waits: by a cancellation as in 1.1.0, by a code with a token")]
    public Task StopsWhatWaits() => OnMainAsync(async () =>
    {
        using var client = new ScriptedClient();
        var asBefore = client.ListHostsAsync().AsUniTask();
        var withToken = client.ListHostsAsync(CancellationToken.None).AsUniTask();
        var joining = client.StartClientAsync("host", CancellationToken.None);

        client.Stop();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await asBefore);
        Assert.Equal(ErrorCode.Stopped, await Thrown.CodeByAsync(withToken));
        Assert.Equal(ErrorCode.Stopped, await Thrown.CodeByAsync(joining));
        Assert.Equal(["join host", "stop"], client.Done);
    });

    [Fact(DisplayName = "Who waits for a start is told why it failed, not that it was stopped")]
    public Task SaysWhy() => OnMainAsync(async () =>
    {
        using var client = new ScriptedClient();
        var joining = client.StartClientAsync("host", CancellationToken.None);

        client.FailStart(ErrorCode.HostNotFound);

        Assert.Equal(ErrorCode.HostNotFound, await Thrown.CodeByAsync(joining));
    });

    [Fact(DisplayName =
        "A join with a token completes after OnStarted's subscribers, without one when it is sent")]
    public Task CompletesWhenStarted() => OnMainAsync(async () =>
    {
        using var client = new ScriptedClient();
        var told = Tell(client);
        client.Joining.TrySetResult();
        await client.StartClientAsync("host");
        Assert.Empty(told);
        client.Stop();

        var joining = client.StartClientAsync("host", CancellationToken.None);
        Assert.Equal(UniTaskStatus.Pending, joining.Status);
        client.Start();

        Assert.Equal(["started own"], told);
        await joining;
    });

    [Fact(DisplayName = "A token that is cancelled stops the start, on whichever thread it is")]
    public Task IsCancelled() => OnMainAsync(async () =>
    {
        using var client = new ScriptedClient();
        using var source = new CancellationTokenSource();
        var hosting = client.StartHostAsync("A", source.Token);

        await Task.Run(source.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await hosting);
        Assert.True(UnityMain.IsCurrent);
        Assert.Equal(["host A", "stop"], client.Done);
        client.Accept();
        Assert.False(client.IsRunning);
    });

    [Fact(DisplayName = "A list whose token is cancelled stops nothing")]
    public Task ListIsCancelled() => OnMainAsync(async () =>
    {
        using var client = new ScriptedClient();
        using var source = new CancellationTokenSource();
        var listing = client.ListHostsAsync(source.Token).AsUniTask();

        source.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await listing);
        Assert.Empty(client.Done);
    });

    [Fact(DisplayName = "A subscriber that throws is logged; the others hear, and the start stands")]
    public Task IsolatesSubscribers() => OnMainAsync(async () =>
    {
        using var client = new ScriptedClient();
        client.OnStarted.Subscribe(_ => throw new InvalidOperationException("thrown by a user"));
        var told = Tell(client);
        client.Accept();

        await client.StartHostAsync("A");

        Assert.Equal(["started own"], told);
        var error = Assert.Single(Log.Errors);
        Assert.Equal("thrown by a user", error.Exception?.Message);
    });

    [Fact(DisplayName = "A0-23 the client's own disconnect is not told")]
    public Task TellsDisconnects() => OnMainAsync(() =>
    {
        using var client = new ScriptedClient();
        var told = Tell(client);
        client.Disconnect("io client disconnect");
        client.Disconnect("transport close");
        Assert.Equal(["disconnected transport close"], told);
        return UniTask.CompletedTask;
    });

    [Fact(DisplayName = "A subclass of 1.1.0 hosts without options; with them: not-supported")]
    public Task KnowsNoOptions() => OnMainAsync(async () =>
    {
        using var client = new ScriptedClient();
        var code = await Thrown.CodeByAsync(client.StartHostAsync("A", new HostOptions()));
        Assert.Equal(ErrorCode.NotSupported, code);
        client.Accept();
        await client.StartHostAsync("A", (HostOptions?)null!);
        Assert.True(client.IsRunning);
    });

    [Theory(DisplayName = "An empty name or id is an invalid argument, and nothing is asked")]
    [InlineData(null)]
    [InlineData("")]
    public Task RefusesEmptyTexts(string? text) => OnMainAsync(async () =>
    {
        using var client = new ScriptedClient();
        Assert.Equal(
            ErrorCode.InvalidArgument, await Thrown.CodeByAsync(client.StartHostAsync(text)));
        Assert.Equal(
            ErrorCode.InvalidArgument, await Thrown.CodeByAsync(client.StartClientAsync(text)));
        Assert.Empty(client.Done);
    });

    [Fact(DisplayName = "A0-8 Dispose() ends what waits, releases once, and is final and silent")]
    public Task IsDisposedOf() => OnMainAsync(async () =>
    {
        var client = new ScriptedClient();
        var told = Tell(client);
        var joining = client.StartClientAsync("host", CancellationToken.None);

        client.Dispose();
        client.Dispose();
        client.Start();
        client.FailStart(ErrorCode.JoinTimeout);
        client.Disconnect("transport close");

        Assert.Equal(ErrorCode.Stopped, await Thrown.CodeByAsync(joining));
        await Thrown.ByAsync<ObjectDisposedException>(client.StartHostAsync("A"));
        Assert.Equal(["join host", "release"], client.Done);
        Assert.Empty(told);
        Assert.Empty(Log.Errors);
    });

    [Fact(DisplayName = "A stop that fails is logged, and is a stop all the same")]
    public Task StopFails() => OnMainAsync(async () =>
    {
        using var client = new ScriptedClient { StopFailure = new InvalidOperationException("no") };
        client.Accept();
        await client.StartHostAsync("A");

        client.Stop();

        Assert.False(client.IsRunning);
        Assert.Equal("no", Assert.Single(Log.Errors).Exception?.Message);
    });

    private static List<string> Tell(ScriptedClient client)
    {
        var told = new List<string>();
        client.OnStarted.Subscribe(id => told.Add($"started {id}"));
        client.OnStartFailed.Subscribe(_ => told.Add("start failed"));
        client.OnDisconnected.Subscribe(reason => told.Add($"disconnected {reason}"));
        return told;
    }
}
