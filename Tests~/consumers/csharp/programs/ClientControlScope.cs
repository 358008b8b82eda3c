// An application's composition root, with a container of the shape of VContainer's.
using Extreal.Integration.P2P.WebRTC;

namespace Consumers
{
    public interface IContainer
    {
        void RegisterComponent<T>(T component);
    }

    public class ClientControlScope
    {
        private readonly P2PConfig p2pConfig;

        public ClientControlScope(P2PConfig p2pConfig) => this.p2pConfig = p2pConfig;

        public void Configure(IContainer builder)
        {
            // B2: `PeerClientProvider.Provide(PeerConfig)`
            // B2: `PeerClient` as a component of a container
            var peerClient = PeerClientProvider.Provide(p2pConfig.PeerConfig);
            builder.RegisterComponent(peerClient);
            builder.RegisterComponent(ChannelClientProvider.Provide(peerClient));
        }

#if UNITY_WEBGL
        // B2: `WebGLPeerConfig`
        // B2: `WebGLSocketOptions(withCredentials:)`
        public PeerClient ProvideWithCredentials()
        {
            var peerConfig = new WebGLPeerConfig(
                p2pConfig.PeerConfig, new WebGLSocketOptions(withCredentials: true));
            return peerConfig.IsDebug && peerConfig.WebGLSocketOptions.WithCredentials
                ? PeerClientProvider.Provide(peerConfig)
                : PeerClientProvider.Provide(new WebGLPeerConfig(p2pConfig.PeerConfig));
        }
#endif
    }
}
