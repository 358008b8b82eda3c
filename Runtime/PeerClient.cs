using System;
using System.Collections.Generic;
using System.Threading;
using Cysharp.Threading.Tasks;
using Extreal.Core.Common.System;
using UniRx;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// Hosts, lists and joins, and holds a connection to every other member of the mesh (A0-8).
    /// Call it on Unity's main thread, where its events come too. <see cref="PeerClientProvider"/>
    /// makes one.
    /// </summary>
    public abstract partial class PeerClient : DisposableBase
    {
        /// <summary>Disposed of with the client; for what a subclass subscribes to.</summary>
        protected CompositeDisposable Disposables { get; } = new CompositeDisposable();

        private readonly TimeSpan startTimeout;
        private PendingCalls calls = new PendingCalls();
        private bool isDisposed;

        /// <summary>Does nothing until the first call.</summary>
        /// <param name="peerConfig">How to reach the others</param>
        /// <exception cref="ArgumentNullException">The configuration is null</exception>
        protected PeerClient(PeerConfig peerConfig)
        {
            if (peerConfig == null)
            {
                throw new ArgumentNullException(nameof(peerConfig));
            }
            startTimeout = peerConfig.P2PTimeout;
            events = new PeerClientEvents(Disposables);
        }

        /// <summary>
        /// True from <see cref="OnStarted"/> to the end of the run (A0-18, A0-31).
        /// </summary>
        public bool IsRunning { get; private set; }

        /// <summary>
        /// Hosts under a name; <see cref="OnStarted"/> fires before it completes (A0-18). Stopped
        /// meanwhile, it ends in an <see cref="OperationCanceledException"/>, as in 1.1.0.
        /// </summary>
        /// <param name="name">What others find in the list of hosts</param>
        /// <exception cref="HostNameAlreadyExistsException">
        /// The server refused the name (A0-35)
        /// </exception>
        /// <exception cref="PeerException">
        /// <see cref="ErrorCode.SignalingUnreachable"/> after <see cref="OnConnectFailed"/>,
        /// <see cref="ErrorCode.SignalingTimeout"/>, <see cref="ErrorCode.AlreadyRunning"/>,
        /// <see cref="ErrorCode.InvalidArgument"/>
        /// </exception>
        public UniTask StartHostAsync(string name)
            => AsBefore(HostAsync(name, null, CancellationToken.None));

        /// <summary>
        /// Hosts under a name, as <see cref="StartHostAsync(string)"/>; stopped meanwhile, it
        /// throws <see cref="ErrorCode.Stopped"/>.
        /// </summary>
        /// <param name="name">What others find in the list of hosts</param>
        /// <param name="cancellationToken">Cancelled, it stops the client</param>
        /// <exception cref="HostNameAlreadyExistsException">The server refused the name</exception>
        /// <exception cref="PeerException">With the code</exception>
        /// <exception cref="OperationCanceledException">The token was cancelled</exception>
        public UniTask StartHostAsync(string name, CancellationToken cancellationToken)
            => HostAsync(name, null, cancellationToken);

        /// <summary>Hosts under a name with options that the server keeps for it.</summary>
        /// <param name="name">What others find in the list of hosts</param>
        /// <param name="options">Capacity, password, metadata</param>
        /// <param name="cancellationToken">Cancelled, it stops the client</param>
        /// <exception cref="HostNameAlreadyExistsException">
        /// The server refused it; see its code
        /// </exception>
        /// <exception cref="PeerException">
        /// <see cref="ErrorCode.NotSupported"/> when this server, or this client, knows no host
        /// options; else as for <see cref="StartHostAsync(string)"/>
        /// </exception>
        /// <exception cref="OperationCanceledException">The token was cancelled</exception>
        public UniTask StartHostAsync(
            string name, HostOptions options, CancellationToken cancellationToken = default)
            => HostAsync(name, options, cancellationToken);

        /// <summary>
        /// Lists the hosts that can be joined; opens the signaling connection and leaves it open
        /// (A0-34).
        /// </summary>
        /// <returns>Empty when there is none</returns>
        /// <exception cref="PeerException">
        /// <see cref="ErrorCode.SignalingUnreachable"/> after <see cref="OnConnectFailed"/>,
        /// <see cref="ErrorCode.SignalingTimeout"/>
        /// </exception>
        /// <exception cref="OperationCanceledException">
        /// The client was stopped meanwhile
        /// </exception>
        public UniTask<List<Host>> ListHostsAsync()
            => AsBefore(ListAsync(CancellationToken.None));

        /// <summary>Lists the hosts, as <see cref="ListHostsAsync()"/>.</summary>
        /// <param name="cancellationToken">Cancelled, it waits no longer</param>
        /// <returns>Empty when there is none</returns>
        /// <exception cref="PeerException">
        /// With the code; <see cref="ErrorCode.Stopped"/> too
        /// </exception>
        /// <exception cref="OperationCanceledException">The token was cancelled</exception>
        public UniTask<List<Host>> ListHostsAsync(CancellationToken cancellationToken)
            => ListAsync(cancellationToken);

        /// <summary>
        /// Joins the mesh of a host; completes when the join is sent. Then <see cref="OnStarted"/>
        /// fires, or <see cref="OnStartFailed"/> (A0-19, A0-21).
        /// </summary>
        /// <param name="hostId">A <see cref="Host.Id"/> of <see cref="ListHostsAsync()"/></param>
        /// <exception cref="PeerException">
        /// <see cref="ErrorCode.SignalingUnreachable"/> after <see cref="OnConnectFailed"/>, <see
        /// cref="ErrorCode.AlreadyRunning"/>, <see cref="ErrorCode.InvalidArgument"/>, and what an
        /// <see cref="OnStartFailed"/> before the join was sent had for a reason
        /// </exception>
        /// <exception cref="OperationCanceledException">
        /// The client was stopped meanwhile
        /// </exception>
        public UniTask StartClientAsync(string hostId)
            => AsBefore(JoinAsync(hostId, false, CancellationToken.None));

        /// <summary>
        /// Joins the mesh of a host; completes when the subscribers of <see cref="OnStarted"/> have
        /// run.
        /// </summary>
        /// <param name="hostId">A <see cref="Host.Id"/> of <see cref="ListHostsAsync()"/></param>
        /// <param name="cancellationToken">Cancelled, it stops the client</param>
        /// <exception cref="PeerException">
        /// <see cref="ErrorCode.HostNotFound"/>, <see cref="ErrorCode.HostClosed"/>,
        /// <see cref="ErrorCode.ConnectionFailed"/>, <see cref="ErrorCode.JoinTimeout"/> (after
        /// <see cref="OnStartFailed"/>), <see cref="ErrorCode.Stopped"/>, or as for
        /// <see cref="StartClientAsync(string)"/>
        /// </exception>
        /// <exception cref="OperationCanceledException">The token was cancelled</exception>
        public UniTask StartClientAsync(string hostId, CancellationToken cancellationToken)
            => JoinAsync(hostId, true, cancellationToken);

        /// <summary>
        /// Leaves the mesh: every connection and the signaling close, each peer with its <see
        /// cref="OnUserDisconnecting"/>; calls that wait are ended (A0-31). The client can start
        /// again (A0-32).
        /// </summary>
        public void Stop()
            => EndRun(new PeerException(ErrorCode.Stopped, "Stop() was called"));

        /// <summary>The own peer id; empty while there is none (A0-47).</summary>
        /// <returns>The id that others know this client by</returns>
        protected abstract string GetClientId();

        /// <summary>
        /// Called once, by <c>Dispose()</c>: ends the run and frees what the subclass holds.
        /// </summary>
        protected abstract void DoReleaseManagedResources();

        /// <summary>Hosts under a name.</summary>
        /// <param name="name">What others find in the list of hosts</param>
        /// <returns>The server's answer, also when it is a refusal</returns>
        protected abstract UniTask<StartHostResponse> DoStartHostAsync(string name);

        /// <summary>
        /// Hosts under a name with options. By default: without them as the other overload, with
        /// them <see cref="ErrorCode.NotSupported"/>.
        /// </summary>
        /// <param name="name">What others find in the list of hosts</param>
        /// <param name="options">Null for none</param>
        /// <returns>The server's answer, also when it is a refusal</returns>
        protected virtual UniTask<StartHostResponse> DoStartHostAsync(
            string name, HostOptions options)
            => options == null
                ? DoStartHostAsync(name)
                : throw new PeerException(
                    ErrorCode.NotSupported, "This client knows no host options");

        /// <summary>Lists the hosts.</summary>
        /// <returns>The server's answer</returns>
        protected abstract UniTask<ListHostsResponse> DoListHostsAsync();

        /// <summary>Joins the mesh of a host; completes when the join is sent.</summary>
        /// <param name="hostId">The host's peer id</param>
        protected abstract UniTask DoStartClientAsync(string hostId);

        /// <summary>
        /// Leaves the mesh; in effect when it returns, whatever it still waits for.
        /// </summary>
        protected abstract UniTask DoStopAsync();

        /// <summary>
        /// True for a subclass that ends a join that takes too long by <see
        /// cref="FireOnStartFailed(string)"/> itself. By default the client does, in real time.
        /// </summary>
        protected virtual bool KeepsStartTimeout => false;

        /// <inheritdoc/>
        protected sealed override void ReleaseManagedResources()
        {
            isDisposed = true;
            IsRunning = false;
            startWatch.Dispose();
            calls.BeginToEnd();
            DoReleaseManagedResources();
            calls.End(new PeerException(ErrorCode.Stopped, "Dispose() was called"));
            Disposables.Dispose();
        }
    }
}
