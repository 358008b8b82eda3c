#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Cysharp.Threading.Tasks;
using SocketIOClient;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// One connection over one transport: made once, ended once. The only class that touches the
    /// library (its end is in <see cref="SocketFarewell"/>), whose callbacks come on threads of the
    /// pool and swallow exceptions: here all of them go to the main thread, in their order, and no
    /// exception gets any further than the log.
    /// </summary>
    internal sealed class SignalingSocket
    {
        /// <summary>
        /// A socket.io server pings every 25 s; the library never notices when it stops. Not
        /// watched before the first ping.
        /// </summary>
        private static readonly TimeSpan SilenceLimit = TimeSpan.FromSeconds(60);

        private readonly string url;
        private readonly SocketIOOptions options;
        private readonly IClock clock;
        private readonly TimeSpan timeout;
        private readonly Outbox outbox = new Outbox();
        private readonly PendingAcks acks;
        private readonly Dictionary<string, Action<JsonElement>> handlers =
            new Dictionary<string, Action<JsonElement>>();

        private SocketIO library;
        private IDisposable deadline;
        private IDisposable silence;
        private volatile bool isClosed;

        /// <param name="url">The signaling server</param>
        /// <param name="options">A copy of this connection's own</param>
        /// <param name="clock">Time</param>
        /// <param name="timeout">How long connecting may take</param>
        internal SignalingSocket(
            string url, SocketIOOptions options, IClock clock, TimeSpan timeout)
        {
            this.url = url;
            this.options = options;
            this.clock = clock;
            this.timeout = timeout;
            acks = new PendingAcks(clock);
        }

        internal Action OnConnected { get; set; }

        /// <summary>Instead of <see cref="OnConnected"/>.</summary>
        internal Action<ConnectFailure> OnConnectFailed { get; set; }

        /// <summary>After <see cref="OnConnected"/>: socket.io's reason.</summary>
        internal Action<string> OnDisconnected { get; set; }

        /// <summary>The server's id of this connection; null until it is made.</summary>
        internal string Id { get; private set; }

        /// <summary>
        /// Ends when the server was told of the end; quickly, and without an error.
        /// </summary>
        internal Task Farewell { get; private set; } = Task.CompletedTask;

        /// <summary>
        /// Hands the first argument of an event over; to be called before the connect.
        /// </summary>
        internal void On(string name, Action<JsonElement> handle) => handlers[name] = handle;

        internal void Connect()
        {
            deadline = clock.After(
                timeout, () => HandleConnectFailed(new ConnectFailure("timeout")));
            Task.Run(ConnectAsync);
        }

        internal void Emit(string name, params JsonElement[] data)
            => outbox.Enqueue(name, () => library.EmitAsync(name, Boxed(data)));

        /// <summary>See <see cref="PendingAcks.AwaitAsync"/>.</summary>
        internal UniTask<JsonElement> EmitWithAckAsync(
            TimeSpan timeout, string name, params JsonElement[] data)
            => acks.AwaitAsync(
                answer => outbox.Enqueue(
                    name, () => library.EmitAsync(name, Posting(answer), Boxed(data))),
                timeout);

        /// <summary>
        /// Silent from now on. What was emitted is still sent, then the server is told, in the
        /// background and not for long. Those who wait for an answer go on inside this call.
        /// </summary>
        internal void Close()
        {
            if (isClosed)
            {
                return;
            }
            isClosed = true;
            deadline?.Dispose();
            silence?.Dispose();
            var rest = outbox.Sent;
            Farewell = Task.Run(() => SocketFarewell.SayAsync(library, rest));
            acks.Fail();
        }

        private async Task ConnectAsync()
        {
            if (isClosed)
            {
                return;
            }
            try
            {
                library = CreateLibrary();
                Listen();
                // It may return while not connected: then a callback or the deadline follows.
                await library.ConnectAsync().ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                var failure = new ConnectFailure(exception.Message, exception);
                MainThread.Post(() => HandleConnectFailed(failure));
            }
        }

        private SocketIO CreateLibrary() => new SocketIO(url, options);

        private void Listen()
        {
            library.OnConnected += (_, __) =>
            {
                var id = library.Id;
                MainThread.Post(() => HandleConnected(id));
            };
            library.OnDisconnected += (_, reason) =>
                MainThread.Post(() => HandleDisconnected(reason));
            library.OnPing += (_, __) => MainThread.Post(HandlePing);
            library.OnError += (_, message) => MainThread.Post(() => HandleRefused(message));
            foreach (var handler in handlers)
            {
                library.On(handler.Key, new Action<SocketIOResponse>(Posting(handler.Value)));
            }
        }

        private void HandleConnected(string id)
        {
            if (isClosed)
            {
                // 3.0.6 goes on connecting after it was told to end.
                Farewell = Task.Run(() => SocketFarewell.SayAsync(library, Task.CompletedTask));
                return;
            }
            if (Id != null)
            {
                // The library connected again by itself, as somebody else.
                HandleDisconnected("transport close");
                return;
            }
            deadline?.Dispose();
            Id = id;
            OnConnected();
        }

        private void HandlePing()
        {
            if (!isClosed)
            {
                silence?.Dispose();
                silence = clock.After(SilenceLimit, () => HandleDisconnected("ping timeout"));
            }
        }

        private void HandleRefused(string message)
        {
            if (Id == null)
            {
                HandleConnectFailed(new ConnectFailure(message, null, true));
            }
        }

        private void HandleConnectFailed(ConnectFailure failure)
        {
            if (!isClosed && Id == null)
            {
                Close();
                OnConnectFailed(failure);
            }
        }

        private void HandleDisconnected(string reason)
        {
            if (Id == null)
            {
                HandleConnectFailed(new ConnectFailure(reason));
            }
            else if (!isClosed)
            {
                OnDisconnected(reason);
                Close();
            }
        }

        private Action<SocketIOResponse> Posting(Action<JsonElement> handle)
            => response =>
            {
                var data = FirstOf(response);
                MainThread.Post(() =>
                {
                    if (!isClosed)
                    {
                        handle(data);
                    }
                });
            };

        private static JsonElement FirstOf(SocketIOResponse response)
        {
            try
            {
                return response.GetValue<JsonElement>(0);
            }
            catch (Exception)
            {
                // Nothing there, or nothing that can be read: as undefined, which readers drop.
                return default;
            }
        }

        private static object[] Boxed(JsonElement[] data) => data.Cast<object>().ToArray();
    }
}
#endif
