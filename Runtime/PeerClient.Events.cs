using System;
using UniRx;

namespace Extreal.Integration.P2P.WebRTC
{
    public abstract partial class PeerClient
    {
        private const string ClientDisconnect = "io client disconnect";

        private readonly PeerClientEvents events;

        /// <summary>
        /// The own id: a host is registered, a client's host sent <c>done</c> and its connection is up.
        /// Once in a run (A0-18, A0-19, A0-20).
        /// </summary>
        public IObservable<string> OnStarted => events.Started;

        /// <summary>A start came to nothing; the client has been stopped (A0-21).</summary>
        public IObservable<Unit> OnStartFailed => events.StartFailed;

        /// <summary>
        /// Why the signaling server could not be reached; once for each call, which then throws (A0-22).
        /// </summary>
        public IObservable<string> OnConnectFailed => events.ConnectFailed;

        /// <summary>
        /// Why the signaling connection ended, socket.io's reason; links and
        /// <see cref="IsRunning"/> stay (A0-23).
        /// </summary>
        public IObservable<string> OnDisconnected => events.Disconnected;

        /// <summary>
        /// The id of a peer: native, before its connection is made; WebGL, when it is up (A0-24).
        /// </summary>
        public IObservable<string> OnUserConnecting => events.UserConnecting;

        /// <summary>The id of a peer whose connection is about to close (A0-25).</summary>
        public IObservable<string> OnUserDisconnecting => events.UserDisconnecting;

        /// <summary>
        /// The id of a peer that no connection could be made or mended to, after every retry.
        /// </summary>
        public IObservable<string> OnPeerConnectionFailed => events.PeerConnectionFailed;

        /// <summary>
        /// The signaling connection was lost and is being restored; links and id stay. Then
        /// <see cref="OnReconnected"/> or <see cref="OnDisconnected"/>.
        /// </summary>
        public IObservable<Unit> OnReconnecting => events.Reconnecting;

        /// <summary>The signaling connection is back, with the same id.</summary>
        public IObservable<Unit> OnReconnected => events.Reconnected;

        /// <summary>What no call can report: <see cref="ErrorCode.HostNameLost"/>, a refusal.</summary>
        public IObservable<PeerException> OnError => events.Error;

        /// <summary>Begins the run: <see cref="IsRunning"/>, then <see cref="OnStarted"/>; once.</summary>
        protected void FireOnStarted()
        {
            if (IsRunning || isDisposed)
            {
                return;
            }
            IsRunning = true;
            startWatch.Dispose();
            Fire(events.Started, GetClientId(), nameof(OnStarted));
            joined?.TrySetResult(default);
        }

        /// <summary>
        /// Stops the client, then fires <see cref="OnStartFailed"/>; a start that waits throws the code.
        /// Nothing when the run has begun.
        /// </summary>
        /// <param name="code">One of <see cref="ErrorCode"/></param>
        protected void FireOnStartFailed(string code)
        {
            if (!IsRunning && !isDisposed)
            {
                EndRun(
                    new PeerException(code, $"The start came to nothing: {code}"),
                    () => Fire(events.StartFailed, Unit.Default, nameof(OnStartFailed)));
            }
        }

        /// <summary>Fires <see cref="OnConnectFailed"/>.</summary>
        /// <param name="reason">The library's words</param>
        protected void FireOnConnectFailed(string reason)
            => Fire(events.ConnectFailed, reason, nameof(OnConnectFailed));

        /// <summary>
        /// Fires <see cref="OnDisconnected"/>, unless it was the client itself that disconnected.
        /// </summary>
        /// <param name="reason">socket.io's reason</param>
        protected void FireOnDisconnected(string reason)
        {
            if (reason != ClientDisconnect)
            {
                Fire(events.Disconnected, reason, nameof(OnDisconnected));
            }
        }

        /// <summary>Fires <see cref="OnUserConnecting"/>.</summary>
        /// <param name="id">The peer's id</param>
        protected void FireOnUserConnecting(string id)
            => Fire(events.UserConnecting, id, nameof(OnUserConnecting));

        /// <summary>Fires <see cref="OnUserDisconnecting"/>.</summary>
        /// <param name="id">The peer's id</param>
        protected void FireOnUserDisconnecting(string id)
            => Fire(events.UserDisconnecting, id, nameof(OnUserDisconnecting));

        /// <summary>Fires <see cref="OnPeerConnectionFailed"/>.</summary>
        /// <param name="id">The peer's id</param>
        protected void FireOnPeerConnectionFailed(string id)
            => Fire(events.PeerConnectionFailed, id, nameof(OnPeerConnectionFailed));

        /// <summary>Fires <see cref="OnReconnecting"/>.</summary>
        protected void FireOnReconnecting()
            => Fire(events.Reconnecting, Unit.Default, nameof(OnReconnecting));

        /// <summary>Fires <see cref="OnReconnected"/>.</summary>
        protected void FireOnReconnected()
            => Fire(events.Reconnected, Unit.Default, nameof(OnReconnected));

        /// <summary>Fires <see cref="OnError"/>.</summary>
        /// <param name="error">What went wrong</param>
        protected void FireOnError(PeerException error)
            => Fire(events.Error, error, nameof(OnError));

        private static void Fire<T>(Subject<T> subject, T value, string name)
            => PeerClientEvents.Fire(subject, value, name);
    }
}
