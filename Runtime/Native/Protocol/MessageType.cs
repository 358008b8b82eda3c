#if !UNITY_WEBGL || UNITY_EDITOR
namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>Every <see cref="Message.Type"/> (A0-55 and protocol.md).</summary>
    internal static class MessageType
    {
        internal const string Join = "join";
        internal const string Offer = "offer";
        internal const string Answer = "answer";
        internal const string Done = "done";
        internal const string CallMe = "call me";
        internal const string Bye = "bye";
        internal const string Candidate = "candidate";
        internal const string Restart = "restart";
    }
}
#endif
