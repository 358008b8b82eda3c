using System;
using Extreal.Core.Common.System;
using Extreal.Integration.P2P.WebRTC.MVS.App;
using UniRx;

namespace Extreal.Integration.P2P.WebRTC.MVS.Screens.NoticeScreen
{
    public sealed class NoticeScreenPresenter : DisposableBase
    {
        private readonly IDisposable subscription;

        public NoticeScreenPresenter(NoticeScreenView view, AppState appState)
            => subscription = appState.OnNotified.Subscribe(view.Add);

        /// <inheritdoc/>
        protected override void ReleaseManagedResources() => subscription.Dispose();
    }
}
