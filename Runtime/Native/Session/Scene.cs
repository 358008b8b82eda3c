#if !UNITY_WEBGL || UNITY_EDITOR
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// Who is told of events; mesh and membership are asked for at the event, since the parts know
    /// of each other.
    /// </summary>
    internal sealed class Scene
    {
        private readonly Func<Mesh> mesh;
        private readonly Func<Membership> membership;

        internal Scene(PeerClientCallbacks callbacks, Func<Mesh> mesh, Func<Membership> membership)
        {
            Callbacks = callbacks;
            this.mesh = mesh;
            this.membership = membership;
        }

        internal PeerClientCallbacks Callbacks { get; }

        internal Mesh Mesh => mesh();

        internal Membership Membership => membership();
    }
}
#endif
