using System;
using System.Collections.Generic;
using System.Linq;
using Cysharp.Threading.Tasks;
using SocketIOClient;
using UniRx;

namespace Extreal.Integration.P2P.WebRTC.Tests;

/// <summary>A client under test and everything that it told, in order.</summary>
internal sealed class TestClient : IDisposable
{
    private readonly List<string> log = [];

    public TestClient(
        string url, IClock? clock = null, SocketIOOptions? options = null)
        : this(new PeerConfig(url, options), clock)
    {
    }

    public TestClient(PeerConfig config, IClock? clock = null)
    {
        Client = new NativePeerClient(config, clock ?? new SystemClock());
        Chatter = new Chatter(Client);
        Client.OnStarted.Subscribe(id =>
        {
            Id = id;
            Tell("started");
        });
        Client.OnStartFailed.Subscribe(_ => Tell("start failed"));
        Client.OnConnectFailed.Subscribe(reason =>
        {
            ConnectFailedReason = reason;
            Tell("connect failed");
        });
        Client.OnDisconnected.Subscribe(reason => Tell($"disconnected: {reason}"));
        Client.OnUserConnecting.Subscribe(id => Tell($"connecting: {id}"));
        Client.OnUserDisconnecting.Subscribe(id => Tell($"disconnecting: {id}"));
        Client.OnPeerConnectionFailed.Subscribe(id => Tell($"failed: {id}"));
        Client.OnReconnecting.Subscribe(_ => Tell("reconnecting"));
        Client.OnReconnected.Subscribe(_ => Tell("reconnected"));
        Client.OnError.Subscribe(error => Tell($"error: {error.Code}"));
    }

    public NativePeerClient Client { get; }

    public Chatter Chatter { get; }

    /// <summary>Called inside each event, with its line in the log.</summary>
    public Action<string> OnTold { get; set; } = _ => { };

    /// <summary>The own id, once started.</summary>
    public string Id { get; private set; } = string.Empty;

    public string? ConnectFailedReason { get; private set; }

    public IReadOnlyList<string> Log => log;

    /// <summary>Options whose pauses between two tries are short.</summary>
    public static SocketIOOptions Hurried => new()
    {
        ReconnectionDelay = 5,
        ReconnectionDelayMax = 50,
    };

    public UniTask UntilAsync(string told) => UniTask.WaitUntil(() => log.Contains(told));

    public async UniTask<string> NamesAsync()
        => string.Join(" ", (await Client.ListHostsAsync()).Select(host => host.Name));

    public void Dispose() => Client.Dispose();

    private void Tell(string line)
    {
        log.Add(line);
        OnTold(line);
    }
}
