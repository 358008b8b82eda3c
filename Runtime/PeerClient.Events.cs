using System;
using UniRx;

namespace Extreal.Integration.P2P.WebRTC
{
    public abstract partial class PeerClient
    {
        private const string ClientDisconnect = "io client disconnect";

        private readonly PeerClientEvents events;

        /// <summary>
        /// The own id: a host is registered, a client's host sent <c>done</c> and its connection is
        /// up. Once in a run (A0-18, A0-19, A0-20).
        /// </summary>
        public IObservable<string> OnStarted => events.Started;

        /// <summary>A start came to nothing; the client has been stopped (A0-21).</summary>
        public IObservable<Unit> OnStartFailed => events.StartFailed;

        /// <summary>
        /// Why the signaling server could not be reached; once for each call, which then throws
        /// (A0-22).
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

        /// <summary>
        /// What no call can report: <see cref="ErrorCode.HostNameLost"/>, a refusal.
        /// </summary>
        public IObservable<PeerException> OnError => events.Error;

        /// <summary>
        /// Begins the run: <see cref="IsRunning"/>, then <see cref="OnStarted"/>; once.
        /// </summary>
        protected void FireOnStarted()
        {
            if (IsRunning || isDisposed)
            {
                return;
            }
            IsRunning = true;
            startWatch.Dispose();
            events.Started.Fire(GetClientId());
            joined?.TrySetResult(default);
        }

        /// <summary>
        /// Stops the client, then fires <see cref="OnStartFailed"/>; a start that waits throws the
        /// code. Nothing when the run has begun.
        /// </summary>
        /// <param name="code">One of <see cref="ErrorCode"/></param>
        protected void FireOnStartFailed(string code)
        {
            if (!IsRunning && !isDisposed)
            {
                EndRun(
                    new PeerException(code, $"The start came to nothing: {code}"),
                    () => events.StartFailed.Fire(Unit.Default));
            }
        }

        /// <summary>Fires <see cref="OnConnectFailed"/>.</summary>
        /// <param name="reason">The library's words</param>
        protected void FireOnConnectFailed(string reason)
            => events.ConnectFailed.Fire(reason);

        /// <summary>
        /// Fires <see cref="OnDisconnected"/>, unless it was the client itself that disconnected.
        /// </summary>
        /// <param name="reason">socket.io's reason</param>
        protected void FireOnDisconnected(string reason)
        {
            if (reason != ClientDisconnect)
            {
                events.Disconnected.Fire(reason);
            }
        }

        /// <summary>Fires <see cref="OnUserConnecting"/>.</summary>
        /// <param name="id">The peer's id</param>
        protected void FireOnUserConnecting(string id)
            => events.UserConnecting.Fire(id);

        /// <summary>Fires <see cref="OnUserDisconnecting"/>.</summary>
        /// <param name="id">The peer's id</param>
        protected void FireOnUserDisconnecting(string id)
            => events.UserDisconnecting.Fire(id);

        /// <summary>Fires <see cref="OnPeerConnectionFailed"/>.</summary>
        /// <param name="id">The peer's id</param>
        protected void FireOnPeerConnectionFailed(string id)
            => events.PeerConnectionFailed.Fire(id);

        /// <summary>Fires <see cref="OnReconnecting"/>.</summary>
        protected void FireOnReconnecting()
            => events.Reconnecting.Fire(Unit.Default);

        /// <summary>Fires <see cref="OnReconnected"/>.</summary>
        protected void FireOnReconnected()
            => events.Reconnected.Fire(Unit.Default);

        /// <summary>Fires <see cref="OnError"/>.</summary>
        /// <param name="error">What went wrong</param>
        protected void FireOnError(PeerException error)
            => events.Error.Fire(error);
    }
}
