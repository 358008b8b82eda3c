#if !UNITY_WEBGL || UNITY_EDITOR
namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>Why a message did not reach its target; goes to its sender only.</summary>
    internal sealed class MessageFailed
    {
        internal string To { get; }
        internal string Type { get; }

        /// <summary>One of <see cref="ErrorCode"/>.</summary>
        internal string Code { get; }

        internal MessageFailed(string to, string type, string code)
        {
            To = to;
            Type = type;
            Code = code;
        }
    }
}
#endif
