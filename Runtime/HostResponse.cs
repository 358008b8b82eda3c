using System.Text.Json.Serialization;
using UnityEngine.Scripting;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>One host in the signaling server's list (A0-11).</summary>
    [Preserve]
    public class HostResponse
    {
        /// <summary>The host's peer id.</summary>
        [JsonPropertyName("id")]
        public string Id { get; set; }

        /// <summary>The name that it hosts under.</summary>
        [JsonPropertyName("name")]
        public string Name { get; set; }
    }
}
