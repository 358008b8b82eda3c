#if !UNITY_WEBGL || UNITY_EDITOR
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>Why a connection was not made.</summary>
    internal sealed class ConnectFailure
    {
        /// <summary>The library's words, or the server's.</summary>
        internal string Reason { get; }

        /// <summary>What the library threw; null when it threw nothing.</summary>
        internal Exception Cause { get; }

        /// <summary>The server said no: trying again is of no use.</summary>
        internal bool IsRefused { get; }

        internal ConnectFailure(string reason, Exception cause = null, bool isRefused = false)
        {
            Reason = reason;
            Cause = cause;
            IsRefused = isRefused;
        }
    }
}
#endif
