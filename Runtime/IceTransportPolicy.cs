namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>Which paths a connection may take (W3C WebRTC, RTCIceTransportPolicy).</summary>
    public enum IceTransportPolicy
    {
        /// <summary>Any path.</summary>
        All = 0,

        /// <summary>
        /// Through a TURN server only: slower, but no peer learns another's address.
        /// </summary>
        Relay = 1,
    }
}
