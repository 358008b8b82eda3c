using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>Gives the <see cref="PeerClient"/> of this platform (A0-7).</summary>
    public static class PeerClientProvider
    {
        /// <summary>
        /// A <c>WebGLPeerClient</c> in a WebGL player, a <c>NativePeerClient</c> everywhere else,
        /// also in the editor when its target is WebGL.
        /// </summary>
        /// <param name="peerConfig">A <c>WebGLPeerConfig</c> is taken as it is</param>
        /// <returns>A client that does nothing until it is asked; dispose of it when done</returns>
        /// <exception cref="ArgumentNullException">The configuration is null</exception>
        /// <exception cref="PeerException">
        /// WebGL: <see cref="ErrorCode.ForeignPageBundle"/>, <see cref="ErrorCode.Unexpected"/>
        /// </exception>
        public static PeerClient Provide(PeerConfig peerConfig)
        {
            if (peerConfig == null)
            {
                throw new ArgumentNullException(nameof(peerConfig));
            }
#if UNITY_WEBGL && !UNITY_EDITOR
            return new WebGLPeerClient(
                peerConfig as WebGLPeerConfig ?? new WebGLPeerConfig(peerConfig));
#else
            return new NativePeerClient(peerConfig);
#endif
        }
    }
}
