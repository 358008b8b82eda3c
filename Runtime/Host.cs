namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>A host that can be joined (A0-1).</summary>
    public class Host
    {
        /// <summary>
        /// The host's peer id, for <see cref="PeerClient.StartClientAsync(string)"/>.
        /// </summary>
        public string Id { get; }

        /// <summary>The name that it hosts under.</summary>
        public string Name { get; }

        /// <summary>Creates a host.</summary>
        /// <param name="id">The host's peer id</param>
        /// <param name="name">The name that it hosts under</param>
        public Host(string id, string name)
        {
            Id = id;
            Name = name;
        }
    }
}
