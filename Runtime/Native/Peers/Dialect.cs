#if !UNITY_WEBGL || UNITY_EDITOR
namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What the other peer speaks.</summary>
    internal enum Dialect
    {
        /// <summary>
        /// Until its first join, offer or answer, which decides for the life of the pair; spoken to
        /// as to 1.1.0.
        /// </summary>
        Unknown,

        /// <summary>Vanilla ICE and nothing else.</summary>
        Version110,

        /// <summary>Trickle ICE, attempts, restarts.</summary>
        Ours,
    }
}
#endif
