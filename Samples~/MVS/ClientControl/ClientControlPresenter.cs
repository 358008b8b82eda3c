using System;
using Extreal.Core.Common.System;
using Extreal.Core.Logging;
using Extreal.Integration.P2P.WebRTC.MVS.App;
using UniRx;

namespace Extreal.Integration.P2P.WebRTC.MVS.ClientControl
{
    /// <summary>Tells what the client tells, and keeps <see cref="AppState.Role"/> true.</summary>
    public sealed class ClientControlPresenter : DisposableBase
    {
        private static readonly ELogger Logger
            = LoggingManager.GetLogger(nameof(ClientControlPresenter));

        private readonly CompositeDisposable disposables = new CompositeDisposable();
        private readonly AppState appState;

        public ClientControlPresenter(PeerClient peerClient, AppState appState)
        {
            this.appState = appState;
            Tell(peerClient.OnStarted, nameof(PeerClient.OnStarted));
            Tell(peerClient.OnStartFailed, nameof(PeerClient.OnStartFailed));
            Tell(peerClient.OnConnectFailed, nameof(PeerClient.OnConnectFailed));
            Tell(peerClient.OnDisconnected, nameof(PeerClient.OnDisconnected));
            Tell(peerClient.OnUserConnecting, nameof(PeerClient.OnUserConnecting));
            Tell(peerClient.OnUserDisconnecting, nameof(PeerClient.OnUserDisconnecting));
            Tell(peerClient.OnPeerConnectionFailed, nameof(PeerClient.OnPeerConnectionFailed));
            Tell(peerClient.OnReconnecting, nameof(PeerClient.OnReconnecting));
            Tell(peerClient.OnReconnected, nameof(PeerClient.OnReconnected));
            Tell(peerClient.OnError.Select(error => error.Code), nameof(PeerClient.OnError));

            peerClient.OnStartFailed
                .Subscribe(_ => appState.SetRole(PeerRole.None))
                .AddTo(disposables);
        }

        /// <inheritdoc/>
        protected override void ReleaseManagedResources() => disposables.Dispose();

        private void Tell<T>(IObservable<T> events, string name)
            => events
                .Subscribe(value =>
                {
                    Logger.LogInfo($"{name}: {value}");
                    appState.Notify(value is Unit ? name : $"{name}: {value}");
                })
                .AddTo(disposables);
    }
}
