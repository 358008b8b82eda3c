#if !UNITY_WEBGL || UNITY_EDITOR
namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What this side does about an offer that crossed its own.</summary>
    internal enum CollisionOutcome
    {
        /// <summary>Closes its own connection and answers theirs on a new one.</summary>
        Yield,

        /// <summary>Nothing: the other yields.</summary>
        Ignore,

        /// <summary>
        /// A 1.1.0 browser rolls back by itself and answers ours: takes that, then says bye and
        /// offers once more on a new connection.
        /// </summary>
        CallAgain,
    }
}
#endif
