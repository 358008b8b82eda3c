#if !UNITY_WEBGL || UNITY_EDITOR
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What a <see cref="Joining"/> tells; all are required.</summary>
    internal sealed class JoiningEvents
    {
        internal Action OnStarted { get; set; }

        /// <summary>One of <see cref="ErrorCode"/>.</summary>
        internal Action<string> OnFailed { get; set; }

        /// <summary>
        /// Not started for some time, for once: to ask again, if the host cannot retry itself.
        /// </summary>
        internal Action OnRetry { get; set; }
    }
}
#endif
