using System.Linq;
using System.Text.Json;
using Extreal.Integration.P2P.WebRTC;
using SocketIOClient;

namespace Extreal.Actor
{
    /// <summary>
    /// The configuration in a <c>construct</c> command: <c>url</c>, <c>p2pTimeout</c> and
    /// <c>vanillaIceTimeout</c> (ms), <c>trickle</c>, <c>iceTransportPolicy</c> ("all", "relay"),
    /// <c>token</c>, <c>iceServers</c>, <c>connectionTimeout</c> (ms), <c>reconnection</c>,
    /// <c>withCredentials</c> (WebGL).
    /// </summary>
    internal static class ActorConfig
    {
        public static PeerConfig From(JsonElement command)
        {
            var config = new PeerConfig(
                command.Text("url"),
                SocketOptions(command),
                command.Elements("iceServers").Select(IceServer).ToList(),
                command.Milliseconds("p2pTimeout"),
                command.Milliseconds("vanillaIceTimeout"))
            {
                Trickle = command.Flag("trickle", true),
                IceTransportPolicy = command.Text("iceTransportPolicy") == "relay"
                    ? IceTransportPolicy.Relay
                    : IceTransportPolicy.All,
                Token = command.Text("token"),
            };
#if UNITY_WEBGL && !UNITY_EDITOR
            var withCredentials = command.Flag("withCredentials");
            return new WebGLPeerConfig(config, new WebGLSocketOptions(withCredentials));
#else
            return config;
#endif
        }

        private static SocketIOOptions SocketOptions(JsonElement command)
        {
            var options = new SocketIOOptions { Reconnection = command.Flag("reconnection", true) };
            var timeout = command.Milliseconds("connectionTimeout");
            if (timeout != default)
            {
                options.ConnectionTimeout = timeout;
            }
            return options;
        }

        private static IceServerConfig IceServer(JsonElement server) => new IceServerConfig(
            server.Texts("urls"), server.Text("username", ""), server.Text("credential", ""));
    }
}
