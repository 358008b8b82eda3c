#if !UNITY_WEBGL || UNITY_EDITOR
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What <see cref="Recovery"/> asks its owner to do; all are required.</summary>
    internal sealed class RecoveryActions
    {
        /// <summary>Offer again on the same connection, with new ICE credentials.</summary>
        internal Action RestartIce { get; set; }

        /// <summary>Offer again on a new connection.</summary>
        internal Action Renew { get; set; }

        /// <summary>Ask the pair's first offerer for an ICE restart.</summary>
        internal Action AskForRestart { get; set; }

        internal Action GiveUp { get; set; }
    }
}
#endif
