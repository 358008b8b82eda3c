#if !UNITY_WEBGL || UNITY_EDITOR
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// What no call of the application's reports; all are required and must not throw. Any of them
    /// may stop the client.
    /// </summary>
    internal sealed class PeerClientCallbacks
    {
        internal Action<string> OnDisconnected { get; set; }

        internal Action<string> OnUserConnecting { get; set; }

        internal Action<string> OnUserDisconnecting { get; set; }

        internal Action<string> OnPeerConnectionFailed { get; set; }

        internal Action OnReconnecting { get; set; }

        internal Action OnReconnected { get; set; }

        internal Action<PeerException> OnError { get; set; }
    }
}
#endif
