#if !UNITY_WEBGL || UNITY_EDITOR
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What a <see cref="ConnectionSlot"/> tells; all are required.</summary>
    internal sealed class SlotEvents
    {
        /// <summary>
        /// A connection was made; again only after <see cref="OnDisconnecting"/> (A0-24). Not in
        /// TypeScript.
        /// </summary>
        internal Action OnConnecting { get; set; }

        /// <summary>The path is there, for the first time or again.</summary>
        internal Action OnUp { get; set; }

        /// <summary>A connection came up; again only after <see cref="OnDisconnecting"/>.</summary>
        internal Action OnConnected { get; set; }

        /// <summary>
        /// Once for each <see cref="OnConnecting"/>, before the close hooks: a connection that was
        /// up is about to close, or the last one that never came up.
        /// </summary>
        internal Action OnDisconnecting { get; set; }

        internal Action OnFailed { get; set; }

        internal Action<IceCandidate> OnCandidate { get; set; }
    }
}
#endif
