#if !UNITY_WEBGL || UNITY_EDITOR
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>When a connection counts as stuck (protocol.md, Negotiation).</summary>
    internal sealed class RecoveryTimings
    {
        /// <summary>Answered but not connected: ICE restart.</summary>
        internal TimeSpan Unconnected { get; } = TimeSpan.FromSeconds(5);

        /// <summary>No answer to an offer: one new connection.</summary>
        internal TimeSpan Unanswered { get; } = TimeSpan.FromSeconds(15);

        internal int MaxIceRestarts { get; } = 2;

        internal int MaxRenewals { get; } = 1;

        /// <summary>A newcomer reports the peers it was promised and has not met by then.</summary>
        internal TimeSpan ExpectedPeers { get; } = TimeSpan.FromSeconds(20);
    }
}
#endif
