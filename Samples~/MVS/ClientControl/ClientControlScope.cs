using System.Collections.Generic;
using Extreal.Integration.P2P.WebRTC.MVS.App;
using SocketIOClient;

namespace Extreal.Integration.P2P.WebRTC.MVS.ClientControl
{
    /// <summary>How this application reaches others.</summary>
    public static class ClientControlScope
    {
        public static PeerClient CreatePeerClient(AppConfig config)
        {
            var peerConfig = new PeerConfig(
                url: config.SignalingUrl,
                socketOptions: new SocketIOOptions { Reconnection = true },
                iceServerConfigs: ListIceServers(config),
                p2PTimeout: config.StartTimeout);
#if UNITY_WEBGL
            peerConfig = new WebGLPeerConfig(
                peerConfig, new WebGLSocketOptions(withCredentials: config.WithCredentials));
#endif
            return PeerClientProvider.Provide(peerConfig);
        }

        private static List<IceServerConfig> ListIceServers(AppConfig config)
        {
            var iceServers = new List<IceServerConfig>();
            if (!string.IsNullOrEmpty(config.IceServerUrl))
            {
                iceServers.Add(new IceServerConfig(
                    new List<string> { config.IceServerUrl },
                    config.IceServerUsername,
                    config.IceServerCredential));
            }
            return iceServers;
        }
    }
}
