#if UNITY_WEBGL
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// How the signaling connection is made, as it crosses the bridge (A0-17, A0-42).
    /// </summary>
    public class JsonSocketOptions
    {
        /// <summary>How long opening the connection may take, milliseconds (A0.7-1).</summary>
        [JsonPropertyName("connectionTimeout")]
        public int ConnectionTimeout { get; set; }

        /// <summary>Whether a lost connection is restored.</summary>
        [JsonPropertyName("reconnection")]
        public bool Reconnection { get; set; }

        /// <summary>Whether cookies go with requests to another origin.</summary>
        [JsonPropertyName("withCredentials")]
        public bool WithCredentials { get; set; }

        internal static JsonSocketOptions From(WebGLPeerConfig config)
            => new JsonSocketOptions
            {
                ConnectionTimeout
                    = JsonPeerConfig.MillisecondsOf(config.SocketOptions.ConnectionTimeout),
                Reconnection = config.SocketOptions.Reconnection,
                WithCredentials = config.WebGLSocketOptions.WithCredentials,
            };

        internal void Write(Utf8JsonWriter writer)
        {
            writer.WriteStartObject("socketOptions");
            writer.WriteNumber("connectionTimeout", ConnectionTimeout);
            writer.WriteBoolean("reconnection", Reconnection);
            writer.WriteBoolean("withCredentials", WithCredentials);
            writer.WriteEndObject();
        }
    }
}
#endif
