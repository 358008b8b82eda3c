using System.Collections.Generic;
using System.Text.Json.Serialization;
using UnityEngine.Scripting;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>The signaling server's list of hosts (A0-10).</summary>
    [Preserve]
    public class ListHostsResponse
    {
        /// <summary>200.</summary>
        [JsonPropertyName("status")]
        public ushort Status { get; set; }

        /// <summary>Empty when there is none (A0-34).</summary>
        [JsonPropertyName("hosts")]
        public List<HostResponse> Hosts { get; set; }
    }
}
