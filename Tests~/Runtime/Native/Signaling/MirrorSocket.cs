using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Cysharp.Threading.Tasks;
using SocketIOClient;
using SocketIOClient.Transport;

namespace Extreal.Integration.P2P.WebRTC.Tests;

/// <summary>A socket under test to the server of mirror.mjs, or what stands before it.</summary>
internal sealed class MirrorSocket : IDisposable
{
    private static readonly TimeSpan AckTimeout = TimeSpan.FromSeconds(20);

    private readonly List<string> log = [];

    public MirrorSocket(
        string url,
        TransportProtocol transport = TransportProtocol.WebSocket,
        object? auth = null,
        IClock? clock = null,
        SocketIOOptions? options = null)
    {
        var copy = SocketOptionsCopy.Of(
            options ?? new SocketIOOptions(),
            new Handshake { Resume = "secret" }.MergeInto(auth),
            transport,
            AckTimeout);
        Socket = new SignalingSocket(url, copy, clock ?? new SystemClock(), AckTimeout)
        {
            OnConnected = () => log.Add("connected"),
            OnConnectFailed = failure =>
            {
                Failure = failure;
                log.Add("connect failed");
            },
            OnDisconnected = reason => log.Add($"disconnected: {reason}"),
        };
    }

    public SignalingSocket Socket { get; }

    public ConnectFailure? Failure { get; private set; }

    public IReadOnlyList<string> Log => log;

    public UniTask UntilLoggedAsync(int count) => UniTask.WaitUntil(() => log.Count >= count);

    public async UniTask ConnectAsync()
    {
        Socket.Connect();
        await UntilLoggedAsync(1);
        if (log[0] != "connected")
        {
            throw new InvalidOperationException($"Not connected: {Failure?.Reason}");
        }
    }

    public UniTask<JsonElement> AskAsync(string name, params string[] arguments)
        => Socket.EmitWithAckAsync(AckTimeout, name, arguments.Select(JsonText.Of).ToArray());

    public void Dispose() => Socket.Close();
}
