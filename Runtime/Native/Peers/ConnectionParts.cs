#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using Unity.WebRTC;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What a <see cref="Connection"/> works with; all are required.</summary>
    internal sealed class ConnectionParts
    {
        internal Func<RTCPeerConnection> CreatePeerConnection { get; set; }

        internal Hooks Hooks { get; set; }

        internal IClock Clock { get; set; }

        /// <summary>How long a vanilla description waits for candidates.</summary>
        internal TimeSpan VanillaIceTimeout { get; set; }
    }
}
#endif
