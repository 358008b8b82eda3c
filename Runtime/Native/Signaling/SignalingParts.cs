#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Collections.Generic;
using SocketIOClient;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What <see cref="Signaling"/> works with; all are required.</summary>
    internal sealed class SignalingParts
    {
        internal string Url { get; set; }

        /// <summary>The application's own; only read.</summary>
        internal SocketIOOptions Options { get; set; }

        internal IClock Clock { get; set; }

        /// <summary>Added to the handshake at each connection; null for none.</summary>
        internal Func<string> Token { get; set; }

        /// <summary>The peers to go on talking with after a server restart.</summary>
        internal Func<IReadOnlyList<string>> Contacts { get; set; }
    }
}
#endif
