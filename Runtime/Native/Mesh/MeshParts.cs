#if !UNITY_WEBGL || UNITY_EDITOR
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What a <see cref="Mesh"/> works with; all are required.</summary>
    internal sealed class MeshParts
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

        /// <summary>Sends if the server can be reached, else drops.</summary>
        internal Action<Message> Send { get; set; }

        /// <summary>Whether messages reach the server at the moment.</summary>
        internal Func<bool> IsOnline { get; set; }

        internal Func<string> OwnId { get; set; }

        /// <summary>False: say nothing that 1.1.0 does not know.</summary>
        internal bool Trickle { get; set; }

        /// <summary>
        /// What this client is at the moment; the host's id is null but for a client.
        /// </summary>
        internal Func<(PeerRole Role, string HostId)> Membership { get; set; }

        internal IClock Clock { get; set; }

        internal RecoveryTimings Timings { get; set; }

        internal int MaxPeers { get; set; }
    }
}
#endif
