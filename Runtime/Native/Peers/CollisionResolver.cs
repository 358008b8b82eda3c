#if !UNITY_WEBGL || UNITY_EDITOR
namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// Two first offers crossed. Never rolled back in place: both sides' hooks have run as offerer,
    /// each made a channel that the other never looks at. So one side begins anew.
    /// </summary>
    internal static class CollisionResolver
    {
        /// <summary>The polite side is the smaller id, by code unit.</summary>
        internal static CollisionOutcome Resolve(string ownId, string peerId, Dialect dialect)
        {
            if (dialect != Dialect.Ours)
            {
                return CollisionOutcome.CallAgain;
            }
            return string.CompareOrdinal(ownId, peerId) < 0
                ? CollisionOutcome.Yield
                : CollisionOutcome.Ignore;
        }
    }
}
#endif
