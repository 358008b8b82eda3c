#if !UNITY_WEBGL || UNITY_EDITOR
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What a <see cref="Connection"/> tells; all are required.</summary>
    internal sealed class ConnectionEvents
    {
        internal Action OnConnected { get; set; }

        internal Action OnFailed { get; set; }

        /// <summary>
        /// Trickle only, after <see cref="Connection.StartTrickling"/>; null is end-of-candidates.
        /// </summary>
        internal Action<IceCandidate> OnCandidate { get; set; }
    }
}
#endif
