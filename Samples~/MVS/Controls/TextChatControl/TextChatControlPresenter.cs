using Extreal.Core.Common.System;
using Extreal.Integration.P2P.WebRTC.MVS.App;
using UniRx;

namespace Extreal.Integration.P2P.WebRTC.MVS.Controls.TextChatControl
{
    public sealed class TextChatControlPresenter : DisposableBase
    {
        private readonly CompositeDisposable disposables = new CompositeDisposable();
        private readonly TextChatControlView view;
        private readonly DataChannelClient dataChannelClient;
        private readonly AppState appState;

        public TextChatControlPresenter(
            TextChatControlView view, DataChannelClient dataChannelClient, AppState appState)
        {
            this.view = view;
            this.dataChannelClient = dataChannelClient;
            this.appState = appState;

            view.OnSendClicked.Subscribe(Send).AddTo(disposables);
            dataChannelClient.OnReceived
                .Subscribe(message => view.Add(message.From, message.Text))
                .AddTo(disposables);
            appState.OnRoleChanged.Subscribe(Show).AddTo(disposables);
        }

        /// <inheritdoc/>
        protected override void ReleaseManagedResources() => disposables.Dispose();

        private void Show(PeerRole role)
        {
            view.IsVisible = role != PeerRole.None;
            if (role == PeerRole.None)
            {
                view.Clear();
            }
        }

        private void Send(string text)
        {
            try
            {
                dataChannelClient.Send(text);
                view.Add("you", text);
            }
            catch (PeerException exception)
            {
                appState.Notify(exception.Message);
            }
        }
    }
}
