using System;
using Cysharp.Threading.Tasks;
using Extreal.Core.Common.System;
using Extreal.Integration.P2P.WebRTC.MVS.App;
using Extreal.Integration.P2P.WebRTC.MVS.ClientControl;
using UniRx;

namespace Extreal.Integration.P2P.WebRTC.MVS.Controls.GroupSelectionControl
{
    /// <summary>Turns clicks into calls, and the errors of calls into words.</summary>
    public sealed class GroupSelectionControlPresenter : DisposableBase
    {
        private readonly CompositeDisposable disposables = new CompositeDisposable();
        private readonly CancellationDisposable cancellation = new CancellationDisposable();
        private readonly GroupSelectionControlView view;
        private readonly PeerClient peerClient;
        private readonly AppState appState;

        public GroupSelectionControlPresenter(
            GroupSelectionControlView view,
            PeerClient peerClient,
            GroupProvider groupProvider,
            AppState appState)
        {
            this.view = view;
            this.peerClient = peerClient;
            this.appState = appState;
            cancellation.AddTo(disposables);

            view.OnUpdateClicked
                .Subscribe(_ => CallAsync(groupProvider.UpdateGroupsAsync).Forget())
                .AddTo(disposables);
            view.OnHostClicked
                .Subscribe(name => CallAsync(() => HostAsync(name)).Forget())
                .AddTo(disposables);
            view.OnJoinClicked
                .Subscribe(group => CallAsync(() => JoinAsync(group)).Forget())
                .AddTo(disposables);
            groupProvider.OnGroupsUpdated.Subscribe(view.SetGroups).AddTo(disposables);
            appState.OnRoleChanged
                .Subscribe(role => view.IsVisible = role == PeerRole.None)
                .AddTo(disposables);
        }

        /// <inheritdoc/>
        protected override void ReleaseManagedResources() => disposables.Dispose();

        private async UniTask HostAsync(string name)
        {
            await peerClient.StartHostAsync(name);
            appState.SetRole(PeerRole.Host);
        }

        /// <summary>With a token the call completes when the group is joined.</summary>
        private async UniTask JoinAsync(Host group)
        {
            appState.Notify($"Joining {group.Name}");
            await peerClient.StartClientAsync(group.Id, cancellation.Token);
            appState.SetRole(PeerRole.Client);
        }

        private async UniTaskVoid CallAsync(Func<UniTask> call)
        {
            view.IsBusy = true;
            try
            {
                await call();
            }
            catch (OperationCanceledException)
            {
                // The scene has ended.
            }
            catch (HostNameAlreadyExistsException exception)
            {
                appState.Notify(exception.Message);
            }
            catch (PeerException exception)
            {
                appState.Notify($"{exception.Code}: {exception.Message}");
            }
            finally
            {
                view.IsBusy = false;
            }
        }
    }
}
