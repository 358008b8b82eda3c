#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Threading.Tasks;
using Cysharp.Threading.Tasks;
using Unity.WebRTC;
using UnityEngine;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// The client of every platform but the WebGL player (A0-12): Unity.WebRTC for the links,
    /// SocketIOClient for the signaling. The application hooks its channels and media onto the
    /// connections with <see cref="AddPcCreateHook"/>. Call it on Unity's main thread only; events
    /// and hooks come there. It disposes of itself when the application quits or play mode ends.
    /// </summary>
    public class NativePeerClient : PeerClient
    {
        /// <summary>
        /// Longer than a message to the server takes; reached on a bad network only.
        /// </summary>
        private static readonly TimeSpan QuitBound = TimeSpan.FromSeconds(1);

        private readonly Surroundings surroundings;
        private readonly Run run;
        private readonly Signaling signaling;
        private readonly Hosting hosting;
        private readonly Membership membership;
        private readonly Mesh mesh;

        /// <summary>Does nothing until the first call.</summary>
        /// <param name="peerConfig">How to reach the others</param>
        /// <exception cref="ArgumentNullException">The configuration is null</exception>
        /// <exception cref="PeerException">
        /// <see cref="ErrorCode.InvalidArgument"/>: there is no signaling URL
        /// </exception>
        public NativePeerClient(PeerConfig peerConfig) : this(peerConfig, new SystemClock())
        {
        }

        internal NativePeerClient(PeerConfig peerConfig, IClock clock) : base(peerConfig)
        {
            if (string.IsNullOrEmpty(peerConfig.SignalingUrl))
            {
                throw new PeerException(
                    ErrorCode.InvalidArgument, "The URL of the signaling server must not be empty");
            }
            surroundings = new Surroundings(peerConfig, clock);
            run = new Run(FireOnConnectFailed);
            var scene = new Scene(CreateCallbacks(), () => mesh, () => membership);
            signaling = Composition.ComposeSignaling(
                surroundings, () => mesh, SignalingReactions.Of(scene));
            hosting = new Hosting(signaling.CreateHostAsync);
            membership = CreateMembership();
            mesh = Composition.ComposeMesh(
                surroundings, signaling, () => membership, MeshReactions.Of(scene));
            Application.quitting += HandleQuitting;
        }

        /// <summary>What this client is at the moment.</summary>
        public PeerRole Role => membership.Role;

        /// <summary>The host that was joined; null for a host, and when stopped.</summary>
        public string HostId => membership.HostId;

        /// <summary>
        /// Adds a hook for new connections. It gets the peer's id, whether this side offers, and
        /// the connection, before the offer or answer is made, so that channels and tracks get into
        /// the first description (A0-27). Its exceptions are logged. Hooks stay over <see
        /// cref="PeerClient.Stop"/>.
        /// </summary>
        /// <param name="hook">Called in the order of registration</param>
        public void AddPcCreateHook(Action<string, bool, RTCPeerConnection> hook)
            => surroundings.Hooks.AddCreate(hook);

        /// <summary>
        /// Adds a hook for connections about to close; it gets the peer's id (A0-28). Its
        /// exceptions are logged.
        /// </summary>
        /// <param name="hook">Called in the order of registration</param>
        public void AddPcCloseHook(Action<string> hook) => surroundings.Hooks.AddClose(hook);

        /// <summary>Ends when the server was told of the last stop; without an error.</summary>
        internal Task Farewell => signaling.Farewell;

        /// <inheritdoc/>
        protected override string GetClientId() => signaling.Id;

        /// <inheritdoc/>
        protected override void DoReleaseManagedResources()
        {
            Application.quitting -= HandleQuitting;
            Leave();
        }

        /// <inheritdoc/>
        protected override UniTask<StartHostResponse> DoStartHostAsync(string name)
            => DoStartHostAsync(name, null);

        /// <inheritdoc/>
        protected override async UniTask<StartHostResponse> DoStartHostAsync(
            string name, HostOptions options)
        {
            if (Role == PeerRole.Client)
            {
                throw new PeerException(ErrorCode.AlreadyRunning, "Call Stop() before you host");
            }
            membership.Role = PeerRole.Host;
            var isCurrent = run.Watch();
            try
            {
                return await run.AttendAsync(hosting.AnnounceAsync(name, options));
            }
            finally
            {
                if (isCurrent())
                {
                    // The answer to another name may have come in between.
                    membership.Role = hosting.IsHosting ? PeerRole.Host : PeerRole.None;
                }
            }
        }

        /// <inheritdoc/>
        protected override UniTask<ListHostsResponse> DoListHostsAsync()
            => run.AttendAsync(signaling.ListHostsAsync());

        /// <inheritdoc/>
        protected override async UniTask DoStartClientAsync(string hostId)
        {
            if (Role != PeerRole.None)
            {
                throw new PeerException(
                    ErrorCode.AlreadyRunning, "Call Stop() before you join a host");
            }
            var isCurrent = run.Watch();
            try
            {
                await run.AttendAsync(membership.JoinAsync(hostId).AsAsyncUnitUniTask());
            }
            catch (PeerException)
            {
                if (isCurrent())
                {
                    Leave();
                }
                throw;
            }
        }

        /// <inheritdoc/>
        protected override UniTask DoStopAsync()
        {
            Leave();
            return UniTask.CompletedTask;
        }

        /// <summary>Final and quick; the server is told in the background (A0-31).</summary>
        private void Leave()
        {
            run.End();
            membership.Leave();
            mesh.SayBye();
            mesh.Close();
            signaling.Close();
        }

        /// <summary>
        /// Nothing goes on after this, so the server is told now, else the name stays taken.
        /// </summary>
        private void HandleQuitting()
        {
            Dispose();
            Farewell.Wait(QuitBound);
        }

        private Membership CreateMembership() => new Membership(new MembershipParts
        {
            Signaling = signaling,
            Mesh = () => mesh,
            Hosting = hosting,
            Run = run,
            Trickle = surroundings.Config.Trickle,
            CreateJoining = hostId => Composition.ComposeJoining(
                surroundings,
                hostId,
                new JoiningEvents
                {
                    OnStarted = FireOnStarted,
                    OnFailed = FireOnStartFailed,
                    OnRetry = () => membership.JoinAnew(hostId),
                }),
            OnError = FireOnError,
        });

        private PeerClientCallbacks CreateCallbacks() => new PeerClientCallbacks
        {
            OnDisconnected = FireOnDisconnected,
            OnUserConnecting = FireOnUserConnecting,
            OnUserDisconnecting = FireOnUserDisconnecting,
            OnPeerConnectionFailed = FireOnPeerConnectionFailed,
            OnReconnecting = FireOnReconnecting,
            OnReconnected = FireOnReconnected,
            OnError = FireOnError,
        };
    }
}
#endif
