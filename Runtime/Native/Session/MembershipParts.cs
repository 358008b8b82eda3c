#if !UNITY_WEBGL || UNITY_EDITOR
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What <see cref="Membership"/> works with; all are required.</summary>
    internal sealed class MembershipParts
    {
        internal Signaling Signaling { get; set; }

        /// <summary>Asked when needed: the mesh knows of the membership, too.</summary>
        internal Func<Mesh> Mesh { get; set; }

        internal Hosting Hosting { get; set; }

        internal Run Run { get; set; }

        /// <summary>False: say nothing that 1.1.0 does not know.</summary>
        internal bool Trickle { get; set; }

        /// <summary>By the host's id.</summary>
        internal Func<string, Joining> CreateJoining { get; set; }

        internal Action<PeerException> OnError { get; set; }
    }
}
#endif
