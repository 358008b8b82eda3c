#if !UNITY_WEBGL || UNITY_EDITOR
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What offering and answering share: the two ends of one pair.</summary>
    internal sealed class Pair
    {
        internal Conversation Conversation { get; set; }
        internal ConnectionSlot Slot { get; set; }
        internal CandidateExchange Candidates { get; set; }
        internal Recovery Recovery { get; set; }

        /// <summary>Whether messages reach the server at the moment.</summary>
        internal Func<bool> IsOnline { get; set; }
    }
}
#endif
