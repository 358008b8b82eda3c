using System;
using System.Collections.Generic;
using SocketIOClient;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// How to make a <see cref="PeerClient"/>; all but the URL have defaults (A0-4, A0-5).
    /// </summary>
    public class PeerConfig
    {
        private static readonly TimeSpan DefaultP2PTimeout = TimeSpan.FromSeconds(15);
        private static readonly TimeSpan DefaultVanillaIceTimeout = TimeSpan.FromSeconds(5);

        /// <summary>The signaling server, e.g. <c>http://127.0.0.1:3010</c>.</summary>
        public string SignalingUrl { get; }

        /// <summary>
        /// How the signaling connection is made. On WebGL <c>ConnectionTimeout</c> and
        /// <c>Reconnection</c> count; never null.
        /// </summary>
        public SocketIOOptions SocketOptions { get; }

        /// <summary>STUN and TURN servers; never null, empty by default.</summary>
        public List<IceServerConfig> IceServerConfigs { get; }

        /// <summary>How long a start may take. Default 15 seconds (A0-21).</summary>
        public TimeSpan P2PTimeout { get; internal set; }

        /// <summary>
        /// How long a description for a 1.1.0 peer waits for its candidates. Default 5 seconds
        /// (A0-30).
        /// </summary>
        public TimeSpan VanillaIceTimeout { get; internal set; }

        /// <summary>
        /// False: speak as 1.1.0 does, with all candidates in the description. Default true:
        /// candidates go one by one to peers of ours (RFC 8838), which joins in tens of
        /// milliseconds.
        /// </summary>
        public bool Trickle { get; set; } = true;

        /// <summary>Which paths connections may take. Default all.</summary>
        public IceTransportPolicy IceTransportPolicy { get; set; } = IceTransportPolicy.All;

        /// <summary>
        /// An admission token for the signaling server, null for none. <c>SocketOptions.Auth</c>
        /// wins over it on native.
        /// </summary>
        public string Token { get; set; }

        /// <summary>Creates a configuration; a zero time means its default.</summary>
        /// <param name="url">The signaling server</param>
        /// <param name="socketOptions">How the signaling connection is made</param>
        /// <param name="iceServerConfigs">STUN and TURN servers</param>
        /// <param name="p2PTimeout">How long a start may take</param>
        /// <param name="vanillaIceTimeout">
        /// How long a description for a 1.1.0 peer waits for its candidates
        /// </param>
        public PeerConfig(
            string url,
            SocketIOOptions socketOptions = null,
            List<IceServerConfig> iceServerConfigs = null,
            TimeSpan p2PTimeout = default,
            TimeSpan vanillaIceTimeout = default)
        {
            SignalingUrl = url;
            SocketOptions = socketOptions ?? new SocketIOOptions();
            IceServerConfigs = iceServerConfigs ?? new List<IceServerConfig>();
            P2PTimeout = p2PTimeout == default ? DefaultP2PTimeout : p2PTimeout;
            VanillaIceTimeout
                = vanillaIceTimeout == default ? DefaultVanillaIceTimeout : vanillaIceTimeout;
        }

        /// <summary>Creates a configuration with everything of another one.</summary>
        private protected PeerConfig(PeerConfig other)
            : this(
                other.SignalingUrl,
                other.SocketOptions,
                other.IceServerConfigs,
                other.P2PTimeout,
                other.VanillaIceTimeout)
        {
            Trickle = other.Trickle;
            IceTransportPolicy = other.IceTransportPolicy;
            Token = other.Token;
        }
    }
}
