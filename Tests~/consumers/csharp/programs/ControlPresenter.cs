using System;
using Cysharp.Threading.Tasks;
using Extreal.Integration.P2P.WebRTC;
using UniRx;

namespace Consumers
{
    public class ControlPresenter
    {
        private readonly CompositeDisposable disposables = new CompositeDisposable();
        private readonly PeerClient peerClient;
        private readonly AppState appState;
        private readonly Action<string> notify;
        private string ownId;

        public ControlPresenter(PeerClient peerClient, AppState appState, Action<string> notify)
        {
            this.peerClient = peerClient;
            this.appState = appState;
            this.notify = notify;
        }

        public void Initialize()
        {
            // B2: `PeerClient.OnStarted` as `IObservable<string>`
            peerClient.OnStarted.Subscribe(id => ownId = id).AddTo(disposables);
            // B2: `OnStartFailed`
            peerClient.OnStartFailed
                .Subscribe(_ => notify(nameof(PeerClient.OnStartFailed))).AddTo(disposables);
            // B2: `OnConnectFailed`
            peerClient.OnConnectFailed
                .Subscribe(reason => notify($"{nameof(PeerClient.OnConnectFailed)} {reason}"))
                .AddTo(disposables);
            // B2: `OnDisconnected`
            peerClient.OnDisconnected
                .Subscribe(reason => notify($"{nameof(PeerClient.OnDisconnected)} {reason}"))
                .AddTo(disposables);
            // B2: `OnUserConnecting`
            peerClient.OnUserConnecting
                .Where(id => id != ownId)
                .Subscribe(id => notify($"{nameof(PeerClient.OnUserConnecting)} {id}"))
                .AddTo(disposables);
            // B2: `OnUserDisconnecting`
            peerClient.OnUserDisconnecting.Subscribe(HandleUserDisconnecting).AddTo(disposables);
            IObservable<string> started = peerClient.OnStarted;
            IObservable<Unit> startFailed = peerClient.OnStartFailed;
            started.AsUnitObservable().Merge(startFailed).Subscribe().AddTo(disposables);
        }

        public async UniTaskVoid StartAsync()
        {
            // B2: `IsRunning`
            if (peerClient.IsRunning)
            {
                return;
            }
            try
            {
                // B2: `StartHostAsync`
                // B2: `StartClientAsync`
                var start = appState.IsHost
                    ? peerClient.StartHostAsync(appState.GroupName)
                    : peerClient.StartClientAsync(appState.GroupId);
                await start;
            }
            // B2: `HostNameAlreadyExistsException` caught, with `.Message`
            catch (HostNameAlreadyExistsException e)
            {
                notify(e.Message);
            }
        }

        // B2: `Stop`
        public void Leave() => peerClient.Stop();

        public void Dispose()
        {
            disposables.Dispose();
            peerClient.Dispose();
        }

        private void HandleUserDisconnecting(string id)
            => notify($"{nameof(PeerClient.OnUserDisconnecting)} {id}");
    }
}
