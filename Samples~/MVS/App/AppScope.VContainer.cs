#if MVS_VCONTAINER
using Extreal.Integration.P2P.WebRTC.MVS.ClientControl;
using Extreal.Integration.P2P.WebRTC.MVS.Controls.GroupSelectionControl;
using Extreal.Integration.P2P.WebRTC.MVS.Controls.TextChatControl;
using Extreal.Integration.P2P.WebRTC.MVS.Screens.NoticeScreen;
using Extreal.Integration.P2P.WebRTC.MVS.Screens.SpaceScreen;
using VContainer;

namespace Extreal.Integration.P2P.WebRTC.MVS.App
{
    public sealed partial class AppScope
    {
        /// <summary>The container disposes of all that it made.</summary>
        protected override void Configure(IContainerBuilder builder)
        {
            InitializeLogging();
            builder.RegisterInstance(config);
            builder.Register<AppState>(Lifetime.Singleton);
            builder.Register(_ => ClientControlScope.CreatePeerClient(config), Lifetime.Singleton);
            builder.Register<GroupProvider>(Lifetime.Singleton);
            builder.Register(
                resolver => DataChannelClientProvider.Provide(resolver.Resolve<PeerClient>()),
                Lifetime.Singleton);

            builder.Register<ClickQueue>(Lifetime.Singleton);
            builder.Register<GroupSelectionControlView>(Lifetime.Singleton);
            builder.Register<SpaceScreenView>(Lifetime.Singleton);
            builder.Register<TextChatControlView>(Lifetime.Singleton);
            builder.Register<NoticeScreenView>(Lifetime.Singleton);

            builder.Register<NoticeScreenPresenter>(Lifetime.Singleton);
            builder.Register<ClientControlPresenter>(Lifetime.Singleton);
            builder.Register<GroupSelectionControlPresenter>(Lifetime.Singleton);
            builder.Register<SpaceScreenPresenter>(Lifetime.Singleton);
            builder.Register<TextChatControlPresenter>(Lifetime.Singleton);
            builder.RegisterBuildCallback(Begin);
        }

        private void Begin(IObjectResolver resolver)
        {
            stage = new Stage(
                new IView[]
                {
                    resolver.Resolve<GroupSelectionControlView>(),
                    resolver.Resolve<SpaceScreenView>(),
                    resolver.Resolve<TextChatControlView>(),
                    resolver.Resolve<NoticeScreenView>(),
                },
                resolver.Resolve<ClickQueue>());
            resolver.Resolve<NoticeScreenPresenter>();
            resolver.Resolve<ClientControlPresenter>();
            resolver.Resolve<GroupSelectionControlPresenter>();
            resolver.Resolve<SpaceScreenPresenter>();
            resolver.Resolve<TextChatControlPresenter>();
        }
    }
}
#endif
