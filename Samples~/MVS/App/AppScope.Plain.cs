#if !MVS_VCONTAINER
using Extreal.Integration.P2P.WebRTC.MVS.ClientControl;
using Extreal.Integration.P2P.WebRTC.MVS.Controls.GroupSelectionControl;
using Extreal.Integration.P2P.WebRTC.MVS.Controls.TextChatControl;
using Extreal.Integration.P2P.WebRTC.MVS.Screens.NoticeScreen;
using Extreal.Integration.P2P.WebRTC.MVS.Screens.SpaceScreen;
using UniRx;

namespace Extreal.Integration.P2P.WebRTC.MVS.App
{
    public sealed partial class AppScope
    {
        /// <summary>Disposed of in the order of adding: users before what they use.</summary>
        private readonly CompositeDisposable disposables = new CompositeDisposable();

        private void Awake()
        {
            InitializeLogging();
            var appState = new AppState();
            var peerClient = ClientControlScope.CreatePeerClient(config);
            var groupProvider = new GroupProvider(peerClient);
            var dataChannelClient = DataChannelClientProvider.Provide(peerClient);

            var clicks = new ClickQueue();
            var groupSelection = new GroupSelectionControlView(clicks);
            var space = new SpaceScreenView(clicks);
            var textChat = new TextChatControlView(clicks);
            var notice = new NoticeScreenView();
            stage = new Stage(new IView[] { groupSelection, space, textChat, notice }, clicks);

            new NoticeScreenPresenter(notice, appState).AddTo(disposables);
            new ClientControlPresenter(peerClient, appState).AddTo(disposables);
            new GroupSelectionControlPresenter(groupSelection, peerClient, groupProvider, appState)
                .AddTo(disposables);
            new SpaceScreenPresenter(space, peerClient, appState).AddTo(disposables);
            new TextChatControlPresenter(textChat, dataChannelClient, appState).AddTo(disposables);

            dataChannelClient.AddTo(disposables);
            groupProvider.AddTo(disposables);
            peerClient.AddTo(disposables);
            appState.AddTo(disposables);
        }

        private void OnDestroy() => disposables.Dispose();
    }
}
#endif
