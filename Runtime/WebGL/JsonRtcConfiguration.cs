#if UNITY_WEBGL
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>RTCConfiguration of W3C WebRTC, as it crosses the bridge (A0-17, A0-42).</summary>
    public class JsonRtcConfiguration
    {
        /// <summary>STUN and TURN servers.</summary>
        [JsonPropertyName("iceServers")]
        public JsonRtcIceServer[] IceServers { get; set; }

        internal void Write(Utf8JsonWriter writer)
        {
            writer.WriteStartObject("pcConfig");
            writer.WriteStartArray("iceServers");
            foreach (var iceServer in IceServers)
            {
                iceServer.Write(writer);
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }
}
#endif
