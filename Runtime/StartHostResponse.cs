using System.Text.Json.Serialization;
using UnityEngine.Scripting;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>The signaling server's answer to a host (A0-9).</summary>
    [Preserve]
    public class StartHostResponse
    {
        /// <summary>200; 409 when refused.</summary>
        [JsonPropertyName("status")]
        public ushort Status { get; set; }

        /// <summary>English, for people.</summary>
        [JsonPropertyName("message")]
        public string Message { get; set; }

        /// <summary>
        /// Why it was refused, one of <see cref="ErrorCode"/>; null on a 1.1.0 server.
        /// </summary>
        [JsonPropertyName("code")]
        public string Code { get; set; }
    }
}
