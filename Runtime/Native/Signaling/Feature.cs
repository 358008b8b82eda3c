#if !UNITY_WEBGL || UNITY_EDITOR
namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// What a server of ours can do; a client asks for nothing that is not in it.
    /// </summary>
    internal static class Feature
    {
        internal const string Resume = "resume";
        internal const string HostOptions = "host-options";
        internal const string MessageFailed = "message-failed";
    }
}
#endif
