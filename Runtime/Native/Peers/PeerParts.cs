#if !UNITY_WEBGL || UNITY_EDITOR
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What a <see cref="Peer"/> works with; all are required.</summary>
    internal sealed class PeerParts
    {
        /// <summary>
        /// May throw: no more connections can be made, or the configuration is wrong.
        /// </summary>
        internal Func<string, ConnectionRole, ConnectionEvents, Connection> CreateConnection
        {
            get;
            set;
        }

        internal Func<RecoveryActions, Recovery> CreateRecovery { get; set; }

        /// <summary>
        /// Rises with every connection that this client begins, whoever it is with.
        /// </summary>
        internal Func<long> NextAttempt { get; set; }

        /// <summary>Takes the message over.</summary>
        internal Action<string, Message> Send { get; set; }

        /// <summary>Whether messages reach the server at the moment.</summary>
        internal Func<bool> IsOnline { get; set; }

        internal Func<string> OwnId { get; set; }

        /// <summary>False: say nothing that 1.1.0 does not know.</summary>
        internal bool Trickle { get; set; }
    }
}
#endif
