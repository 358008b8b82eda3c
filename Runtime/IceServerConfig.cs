using System.Collections.Generic;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>A STUN or TURN server (A0-6; W3C WebRTC, RTCIceServer).</summary>
    public class IceServerConfig
    {
        /// <summary>
        /// E.g. <c>stun:stun.example.com:3478</c>, <c>turn:turn.example.com?transport=tcp</c>.
        /// </summary>
        public List<string> Urls { get; }

        /// <summary>For TURN; empty for STUN.</summary>
        public string Username { get; }

        /// <summary>For TURN; empty for STUN. Never logged (A0.7-16).</summary>
        public string Credential { get; }

        /// <summary>Creates a server's configuration.</summary>
        /// <param name="urls">URLs of one and the same server</param>
        /// <param name="username">For TURN</param>
        /// <param name="credential">For TURN</param>
        public IceServerConfig(List<string> urls, string username = "", string credential = "")
        {
            Urls = urls;
            Username = username;
            Credential = credential;
        }
    }
}
