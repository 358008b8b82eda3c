#if !UNITY_WEBGL || UNITY_EDITOR
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// What a <see cref="Mesh"/> tells, on the main thread, each with the peer's id; all are
    /// required and must not throw. Any of them may close the mesh.
    /// </summary>
    internal sealed class MeshEvents
    {
        /// <summary>
        /// The first connection to this peer was made, before its create hooks and before ICE
        /// (A0-24); again only after <see cref="OnDisconnecting"/>, so not for a connection that
        /// takes the place of one that never came up. TypeScript has no such event: there the user
        /// event is <see cref="OnConnected"/>.
        /// </summary>
        internal Action<string> OnConnecting { get; set; }

        /// <summary>The connection is up; again only after <see cref="OnDisconnecting"/>.</summary>
        internal Action<string> OnConnected { get; set; }

        /// <summary>The offerer set our answer.</summary>
        internal Action<string> OnDone { get; set; }

        /// <summary>
        /// Once for each <see cref="OnConnecting"/>, also when no connection ever came up; before
        /// the close hooks and before the close (A0-25). A connection that was up and is replaced
        /// counts as closed: this, then <see cref="OnConnecting"/> again.
        /// </summary>
        internal Action<string> OnDisconnecting { get; set; }

        /// <summary>No connection could be made, or mended.</summary>
        internal Action<string> OnPeerConnectionFailed { get; set; }

        /// <summary>This peer has left, or cannot be reached any more.</summary>
        internal Action<string> OnGone { get; set; }
    }
}
#endif
