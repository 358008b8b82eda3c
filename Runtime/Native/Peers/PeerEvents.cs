#if !UNITY_WEBGL || UNITY_EDITOR
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What a <see cref="Peer"/> tells, each with its id; all are required.</summary>
    internal sealed class PeerEvents
    {
        /// <summary>
        /// The first connection was made; again only after <see cref="OnDisconnecting"/> (A0-24).
        /// Not in TypeScript.
        /// </summary>
        internal Action<string> OnConnecting { get; set; }

        /// <summary>The connection is up; again only after <see cref="OnDisconnecting"/>.</summary>
        internal Action<string> OnConnected { get; set; }

        /// <summary>The offerer set our answer.</summary>
        internal Action<string> OnDone { get; set; }

        /// <summary>
        /// Once for each <see cref="OnConnecting"/>; before the close hooks (A0-25).
        /// </summary>
        internal Action<string> OnDisconnecting { get; set; }

        /// <summary>Every retry is used up; the owner closes the peer.</summary>
        internal Action<string> OnFailed { get; set; }
    }
}
#endif
