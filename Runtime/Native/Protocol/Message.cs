#if !UNITY_WEBGL || UNITY_EDITOR
using System.Collections.Generic;
using System.Text.Json.Serialization;
using Unity.WebRTC;
using UnityEngine.Scripting;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// What one peer says to another through the signaling server (A0-13, A0-55).
    /// </summary>
    [Preserve]
    public class Message
    {
        /// <summary>
        /// <c>join</c>, <c>offer</c>, <c>answer</c>, <c>done</c>, <c>call me</c>, <c>bye</c>;
        /// between peers of ours also <c>candidate</c>, <c>restart</c>.
        /// </summary>
        [JsonPropertyName("type")]
        public string Type { get; set; }

        /// <summary>Who sent it; set by the server.</summary>
        [JsonPropertyName("from")]
        public string From { get; set; }

        /// <summary>The id of the peer it goes to.</summary>
        [JsonPropertyName("to")]
        public string To { get; set; }

        /// <summary>Of <c>call me</c>: the id of the newcomer.</summary>
        [JsonPropertyName("me")]
        public string Me { get; set; }

        /// <summary>Of <c>offer</c> and <c>answer</c>: the text of the description.</summary>
        [JsonPropertyName("sdp")]
        public string Sdp { get; set; }

        /// <summary>"I take candidates one by one" (RFC 8838); null means 1.1.0.</summary>
        internal bool? Trickle { get; set; }

        /// <summary>Between peers of ours: the offerer's count of connections, echoed.</summary>
        internal long? Attempt { get; set; }

        /// <summary>
        /// On our host's offer: the ids of the members told to call the newcomer.
        /// </summary>
        internal IReadOnlyList<string> Peers { get; set; }

        /// <summary>Of <c>candidate</c>; null is end-of-candidates.</summary>
        internal IceCandidate Candidate { get; set; }

        /// <summary>The description that this offer or answer carries.</summary>
        /// <returns>Type and text, for <c>SetRemoteDescription</c></returns>
        public RTCSessionDescription ToSd()
            => new RTCSessionDescription
            {
                type = Type == MessageType.Offer ? RTCSdpType.Offer : RTCSdpType.Answer,
                sdp = Sdp,
            };
    }
}
#endif
