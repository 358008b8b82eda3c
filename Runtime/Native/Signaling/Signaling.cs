#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Cysharp.Threading.Tasks;
using Extreal.Core.Logging;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// The connection to the signaling server: opened on demand, restored when lost, closed for
    /// good by <see cref="Close"/>. Knows which server it is from the first thing that comes:
    /// <c>welcome</c> means ours, the answer to <c>list hosts</c> means 1.1.0 (protocol.md, Who is
    /// on the other side).
    /// </summary>
    internal sealed class Signaling
    {
        private const string ServerDisconnect = "io server disconnect";

        private static readonly ELogger Logger = LoggingManager.GetLogger(nameof(Signaling));

        private readonly SignalingParts parts;
        private readonly SignalingEvents events;
        private readonly TimeSpan connectionTimeout;
        private readonly SocketFactory sockets;
        private readonly Reconnection reconnection;
        private Readiness readiness = new Readiness();
        private Connecting connecting;
        private SignalingSocket socket;
        private IDisposable window;
        private IReadOnlyCollection<string> features = Array.Empty<string>();
        private string resume;
        private bool isOpen;

        // The last id of this run, also while there is no connection.
        private string lastId = string.Empty;

        // OnDisconnected was told, though a 1.1.0 server is still being tried.
        private bool isEndTold;

        internal Signaling(SignalingParts parts, SignalingEvents events)
        {
            this.parts = parts;
            this.events = events;
            connectionTimeout = Connecting.ConnectionTimeoutOf(parts.Options);
            sockets = new SocketFactory(parts, events, Identify);
            reconnection = new Reconnection(parts.Options, parts.Clock, new Random().NextDouble);
        }

        /// <summary>
        /// The own peer id; kept while a lost connection is being restored; empty when there is
        /// none.
        /// </summary>
        internal string Id { get; private set; } = string.Empty;

        internal bool IsReady => readiness.IsReady;

        /// <summary>Ends when the server was told of the last <see cref="Close"/>.</summary>
        internal Task Farewell { get; private set; } = Task.CompletedTask;

        /// <summary>Whether the server says when a message found nobody; 1.1.0 does not.</summary>
        internal bool TellsFailures() => features.Contains(Feature.MessageFailed);

        /// <summary>Completes once messages can be sent.</summary>
        /// <exception cref="PeerException">
        /// <see cref="ErrorCode.SignalingUnreachable"/>, <see cref="ErrorCode.Stopped"/>
        /// </exception>
        internal async UniTask ConnectAsync()
        {
            if (!isOpen)
            {
                Open();
            }
            await readiness.WaitAsync(parts.Clock, connectionTimeout);
        }

        /// <param name="name">What others find in the list</param>
        /// <param name="options">Null for none; only a server that offers them is asked</param>
        internal async UniTask<StartHostResponse> CreateHostAsync(string name, HostOptions options)
        {
            await ConnectAsync();
            if (options != null && !features.Contains(Feature.HostOptions))
            {
                throw new PeerException(
                    ErrorCode.NotSupported, "This signaling server knows no host options");
            }
            return AckReader.ReadCreateHost(
                await RequestAsync("create host", HostArguments.Of(name, options)));
        }

        internal async UniTask<ListHostsResponse> ListHostsAsync()
        {
            await ConnectAsync();
            return AckReader.ReadListHosts(await RequestAsync("list hosts"));
        }

        /// <summary>
        /// Sends if connected; what is said to nobody is said again after a resync, never later.
        /// </summary>
        internal void Send(Message message)
        {
            if (IsReady)
            {
                socket.Emit("message", MessageWriter.Write(message));
            }
        }

        /// <summary>
        /// Final, without an event; the identity of this run goes with it. Those who wait end in
        /// <see cref="ErrorCode.Stopped"/>, inside this call.
        /// </summary>
        internal void Close()
        {
            Id = string.Empty;
            lastId = string.Empty;
            features = Array.Empty<string>();
            resume = null;
            isEndTold = false;
            End(new PeerException(ErrorCode.Stopped, "Stop() was called"), () => { });
        }

        private void Open()
        {
            isOpen = true;
            resume ??= ResumeSecret.Create();
            readiness.Deadline(
                parts.Clock, connectionTimeout, () => GiveUp(new ConnectFailure("timeout")));
            Try();
        }

        private void Try()
        {
            connecting = new Connecting(
                parts.Options,
                (transport, timeout) => sockets.Create(resume, transport, timeout))
            {
                OnConnected = HandleConnected,
                OnFailed = HandleConnectFailed,
            };
            connecting.Begin();
        }

        private void HandleConnected(SignalingSocket connected)
        {
            connecting = null;
            socket = connected;
            connected.OnDisconnected = HandleDisconnected;
            ProbeAsync(connected).Forget();
        }

        /// <summary>A server of ours has said <c>welcome</c> before it answers.</summary>
        private async UniTaskVoid ProbeAsync(SignalingSocket connected)
        {
            try
            {
                await connected.EmitWithAckAsync(PeerDefaults.AckTimeout, "list hosts");
            }
            catch (PeerException exception)
            {
                HandleUnanswered(connected, exception);
                return;
            }
            if (socket == connected && !IsReady)
            {
                Identify(connected.Id, Array.Empty<string>());
            }
        }

        /// <summary>
        /// A first connection has its deadline; one that is being restored has none.
        /// </summary>
        private void HandleUnanswered(SignalingSocket connected, PeerException exception)
        {
            var isTooLate = exception.Code == ErrorCode.SignalingTimeout;
            if (isTooLate && socket == connected && !IsReady && Id.Length > 0)
            {
                socket = null;
                connected.Close();
                HandleConnectFailed(new ConnectFailure("timeout"));
            }
        }

        /// <summary>Here we know who we are and what the server can do.</summary>
        private void Identify(string id, IReadOnlyCollection<string> offered)
        {
            var former = lastId;
            var identified = readiness;
            Id = id;
            lastId = id;
            features = offered;
            isEndTold = false;
            window?.Dispose();
            reconnection.Reset();
            identified.Succeed();
            Logger.LogInfo($"Connected to the signaling server as {id}");
            if (former == id)
            {
                events.OnReconnected();
            }
            else if (former.Length > 0)
            {
                events.OnIdChanged();
            }
            identified.Settle();
        }

        private void HandleConnectFailed(ConnectFailure failure)
        {
            connecting = null;
            if (Id.Length == 0 || failure.IsRefused || !reconnection.TrySchedule(Try))
            {
                GiveUp(failure);
            }
        }

        private void HandleDisconnected(string reason)
        {
            var isRestorable = reason != ServerDisconnect && reconnection.IsEnabled;
            socket = null;
            if (!IsReady)
            {
                HandleConnectFailed(new ConnectFailure(reason, null, reason == ServerDisconnect));
                return;
            }
            readiness = new Readiness();
            if (!isRestorable || !reconnection.TrySchedule(Try))
            {
                GiveUp(new ConnectFailure(reason));
                return;
            }
            if (features.Contains(Feature.Resume))
            {
                Logger.LogWarn($"Signaling connection lost ({reason}); restoring it");
                window = parts.Clock.After(
                    PeerDefaults.ResumeWindow, () => GiveUp(new ConnectFailure(reason)));
                events.OnReconnecting();
                return;
            }
            isEndTold = true;
            events.OnDisconnected(reason);
        }

        /// <summary>The connection cannot be made, or not be restored.</summary>
        private void GiveUp(ConnectFailure failure)
        {
            var isNews = Id.Length > 0 && !isEndTold;
            Id = string.Empty;
            End(
                new PeerException(ErrorCode.SignalingUnreachable, failure.Reason, failure.Cause),
                () =>
                {
                    if (isNews)
                    {
                        events.OnDisconnected(failure.Reason);
                    }
                });
        }

        /// <summary>Everything is as before the first connect when someone is told.</summary>
        private void End(PeerException error, Action tell)
        {
            var ended = readiness;
            var unfinished = connecting;
            var closed = socket;
            readiness = new Readiness();
            connecting = null;
            socket = null;
            isOpen = false;
            window?.Dispose();
            reconnection.Reset();
            unfinished?.Close();
            closed?.Close();
            Farewell = closed?.Farewell ?? Farewell;
            tell();
            ended.Fail(error);
        }

        /// <exception cref="PeerException">
        /// <see cref="ErrorCode.SignalingTimeout"/>, <see cref="ErrorCode.SignalingLost"/>,
        /// <see cref="ErrorCode.Stopped"/>
        /// </exception>
        private UniTask<JsonElement> RequestAsync(string name, params JsonElement[] arguments)
            => socket == null
                ? throw new PeerException(ErrorCode.Stopped, "Stop() was called")
                : socket.EmitWithAckAsync(PeerDefaults.AckTimeout, name, arguments);
    }
}
#endif
