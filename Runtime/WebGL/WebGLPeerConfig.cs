#if UNITY_WEBGL
using System;
using Extreal.Core.Logging;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>A <see cref="PeerConfig"/> with what only a browser has (A0-15).</summary>
    public class WebGLPeerConfig : PeerConfig
    {
        private static readonly ELogger Logger = LoggingManager.GetLogger(nameof(WebGLPeerConfig));

        /// <summary>
        /// Whether the page logs its steps on the browser's console: the logger of this class's
        /// name is at debug. Credentials are never logged.
        /// </summary>
        public bool IsDebug => Logger.IsDebug();

        /// <summary>Never null.</summary>
        public WebGLSocketOptions WebGLSocketOptions { get; }

        /// <summary>Creates a configuration with everything of another one.</summary>
        /// <param name="peerConfig">What is the same on all platforms</param>
        /// <param name="webGLSocketOptions">What only a browser has</param>
        /// <exception cref="ArgumentNullException">The configuration is null</exception>
        public WebGLPeerConfig(PeerConfig peerConfig, WebGLSocketOptions webGLSocketOptions = null)
            : base(peerConfig ?? throw new ArgumentNullException(nameof(peerConfig)))
            => WebGLSocketOptions = webGLSocketOptions ?? new WebGLSocketOptions();
    }
}
#endif
