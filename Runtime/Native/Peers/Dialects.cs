#if !UNITY_WEBGL || UNITY_EDITOR
namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>Tells a peer's dialect from its first word.</summary>
    internal static class Dialects
    {
        /// <summary>
        /// <c>trickle</c> as a join, offer or answer carries it; absent there means 1.1.0.
        /// </summary>
        internal static Dialect Of(bool? trickle)
            => trickle == true ? Dialect.Ours : Dialect.Version110;
    }
}
#endif
