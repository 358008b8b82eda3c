#if UNITY_WEBGL
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What was thrown in the page; its message is all that crosses the bridge.</summary>
    internal sealed class PageException : Exception
    {
        internal PageException(string message) : base(message)
        {
        }
    }
}
#endif
