#if !UNITY_WEBGL || UNITY_EDITOR
namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>Which side of a negotiation a connection is on.</summary>
    internal readonly struct ConnectionRole
    {
        internal bool IsOfferer { get; }

        /// <summary>The offerer's count of connections; null towards 1.1.0.</summary>
        internal long? Attempt { get; }

        internal ConnectionRole(bool isOfferer, long? attempt)
        {
            IsOfferer = isOfferer;
            Attempt = attempt;
        }
    }
}
#endif
