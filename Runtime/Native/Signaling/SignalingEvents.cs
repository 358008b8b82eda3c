#if !UNITY_WEBGL || UNITY_EDITOR
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// What comes from the signaling server, parsed, on the main thread; all are required.
    /// </summary>
    internal sealed class SignalingEvents
    {
        internal Action<Message> OnMessage { get; set; }

        internal Action<MessageFailed> OnMessageFailed { get; set; }

        /// <summary>Id and reason; the reason is null on a 1.1.0 server.</summary>
        internal Action<string, string> OnUserDisconnected { get; set; }

        internal Action<string> OnPeerSuspended { get; set; }

        internal Action<string> OnPeerResumed { get; set; }

        internal Action<PeerException> OnError { get; set; }

        /// <summary>
        /// Lost, but the server keeps our place; then <see cref="OnReconnected"/> or
        /// <see cref="OnDisconnected"/>.
        /// </summary>
        internal Action OnReconnecting { get; set; }

        internal Action OnReconnected { get; set; }

        /// <summary>Ended with this socket.io reason.</summary>
        internal Action<string> OnDisconnected { get; set; }

        /// <summary>
        /// Connected again under another id: whatever was known of us is gone (1.1.0 server).
        /// </summary>
        internal Action OnIdChanged { get; set; }
    }
}
#endif
