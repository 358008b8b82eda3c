using Extreal.Core.Common.System;
using Extreal.Integration.P2P.WebRTC.MVS.App;
using UniRx;

namespace Extreal.Integration.P2P.WebRTC.MVS.Screens.SpaceScreen
{
    public sealed class SpaceScreenPresenter : DisposableBase
    {
        private readonly CompositeDisposable disposables = new CompositeDisposable();

        public SpaceScreenPresenter(SpaceScreenView view, PeerClient peerClient, AppState appState)
        {
            peerClient.OnStarted.Subscribe(view.SetOwnId).AddTo(disposables);
            peerClient.OnUserConnecting.Subscribe(view.AddUser).AddTo(disposables);
            peerClient.OnUserDisconnecting.Subscribe(view.RemoveUser).AddTo(disposables);
            appState.OnRoleChanged
                .Subscribe(role => view.IsVisible = role != PeerRole.None)
                .AddTo(disposables);
            view.OnLeaveClicked
                .Subscribe(_ =>
                {
                    peerClient.Stop();
                    appState.SetRole(PeerRole.None);
                })
                .AddTo(disposables);
        }

        /// <inheritdoc/>
        protected override void ReleaseManagedResources() => disposables.Dispose();
    }
}
