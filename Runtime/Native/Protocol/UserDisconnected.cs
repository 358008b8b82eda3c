#if !UNITY_WEBGL || UNITY_EDITOR
using System.Text.Json.Serialization;
using UnityEngine.Scripting;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>The server's notice that a peer is gone (A0-13, A0-56).</summary>
    [Preserve]
    public class UserDisconnected
    {
        /// <summary>Who is gone.</summary>
        [JsonPropertyName("id")]
        public string Id { get; set; }
    }
}
#endif
