namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What a client is in the mesh; the numbers are those of TypeScript (A0-3).</summary>
    public enum PeerRole
    {
        /// <summary>Neither hosts nor joined.</summary>
        None = 0,

        /// <summary>Hosts.</summary>
        Host = 1,

        /// <summary>Joined a host, or is about to.</summary>
        Client = 2,
    }
}
