#if UNITY_WEBGL
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>RTCIceServer of W3C WebRTC, as it crosses the bridge (A0-17, A0-42).</summary>
    public class JsonRtcIceServer
    {
        /// <summary>URLs of one and the same server.</summary>
        [JsonPropertyName("urls")]
        public string[] Urls { get; set; }

        /// <summary>For TURN.</summary>
        [JsonPropertyName("username")]
        public string Username { get; set; }

        /// <summary>For TURN.</summary>
        [JsonPropertyName("credential")]
        public string Credential { get; set; }

        internal static JsonRtcIceServer From(IceServerConfig config)
            => new JsonRtcIceServer
            {
                Urls = config.Urls.ToArray(),
                Username = config.Username,
                Credential = config.Credential,
            };

        internal void Write(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("urls");
            foreach (var url in Urls)
            {
                writer.WriteStringValue(url);
            }
            writer.WriteEndArray();
            writer.WriteString("username", Username ?? string.Empty);
            writer.WriteString("credential", Credential ?? string.Empty);
            writer.WriteEndObject();
        }
    }
}
#endif
