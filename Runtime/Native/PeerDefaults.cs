#if !UNITY_WEBGL || UNITY_EDITOR
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// Every default of the native client but those of <see cref="PeerConfig"/>; the numbers are
    /// those of TypeScript's <c>defaults</c>.
    /// </summary>
    internal static class PeerDefaults
    {
        /// <summary>
        /// More peers than a machine can hold connections is an attack, not a mesh (C12).
        /// </summary>
        internal const int MaxPeers = 256;

        /// <summary>Opening the signaling connection, from the start to <c>welcome</c>.</summary>
        internal static readonly TimeSpan ConnectionTimeout = TimeSpan.FromSeconds(20);

        /// <summary>The server's answer to <c>create host</c>, <c>list hosts</c>.</summary>
        internal static readonly TimeSpan AckTimeout = TimeSpan.FromSeconds(10);

        /// <summary>
        /// How long a server of ours keeps a lost client's id, names and contacts.
        /// </summary>
        internal static readonly TimeSpan ResumeWindow = TimeSpan.FromSeconds(30);

        /// <summary>When a connection counts as stuck.</summary>
        internal static readonly RecoveryTimings RecoveryTimings = new RecoveryTimings();
    }
}
#endif
