#if UNITY_WEBGL
using System;
using System.Linq;
using System.Text.Json.Serialization;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// The configuration as it crosses the bridge (A0-17, A0-42); times in milliseconds.
    /// </summary>
    public class JsonPeerConfig
    {
        /// <summary>The signaling server.</summary>
        [JsonPropertyName("url")]
        public string Url { get; set; }

        /// <summary>How the signaling connection is made.</summary>
        [JsonPropertyName("socketOptions")]
        public JsonSocketOptions SocketOptions { get; set; }

        /// <summary>What every RTCPeerConnection is made with.</summary>
        [JsonPropertyName("pcConfig")]
        public JsonRtcConfiguration PcConfig { get; set; }

        /// <summary>How long a description for a 1.1.0 peer waits for its candidates.</summary>
        [JsonPropertyName("vanillaIceTimeout")]
        public int VanillaIceTimeout { get; set; }

        /// <summary>Whether the page logs its steps.</summary>
        [JsonPropertyName("isDebug")]
        public bool IsDebug { get; set; }

        /// <summary>How long a join may take.</summary>
        [JsonPropertyName("p2pTimeout")]
        public int P2PTimeout { get; set; }

        /// <summary><c>all</c> or <c>relay</c> (W3C WebRTC, RTCIceTransportPolicy).</summary>
        [JsonPropertyName("iceTransportPolicy")]
        public string IceTransportPolicy { get; set; }

        /// <summary>Whether candidates go one by one.</summary>
        [JsonPropertyName("trickle")]
        public bool Trickle { get; set; }

        /// <summary>An admission token; null for none. Crosses as <c>auth.token</c>.</summary>
        [JsonIgnore]
        public string Token { get; set; }

        internal static JsonPeerConfig From(WebGLPeerConfig config)
            => new JsonPeerConfig
            {
                Url = config.SignalingUrl,
                SocketOptions = JsonSocketOptions.From(config),
                PcConfig = new JsonRtcConfiguration
                {
                    IceServers = config.IceServerConfigs.Select(JsonRtcIceServer.From).ToArray(),
                },
                VanillaIceTimeout = MillisecondsOf(config.VanillaIceTimeout),
                IsDebug = config.IsDebug,
                P2PTimeout = MillisecondsOf(config.P2PTimeout),
                IceTransportPolicy = config.IceTransportPolicy == WebRTC.IceTransportPolicy.Relay
                    ? "relay"
                    : "all",
                Trickle = config.Trickle,
                Token = config.Token,
            };

        internal string ToJson()
            => BridgeJson.Write(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("url", Url);
                SocketOptions.Write(writer);
                PcConfig.Write(writer);
                writer.WriteNumber("vanillaIceTimeout", VanillaIceTimeout);
                writer.WriteBoolean("isDebug", IsDebug);
                writer.WriteNumber("p2pTimeout", P2PTimeout);
                writer.WriteString("iceTransportPolicy", IceTransportPolicy);
                writer.WriteBoolean("trickle", Trickle);
                if (!string.IsNullOrEmpty(Token))
                {
                    writer.WriteStartObject("auth");
                    writer.WriteString("token", Token);
                    writer.WriteEndObject();
                }
                writer.WriteEndObject();
            });

        internal static int MillisecondsOf(TimeSpan time)
            => (int)Math.Min(time.TotalMilliseconds, int.MaxValue);
    }
}
#endif
