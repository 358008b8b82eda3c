#if !UNITY_WEBGL || UNITY_EDITOR
namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>A candidate on the wire (W3C WebRTC, RTCIceCandidateInit).</summary>
    internal sealed class IceCandidate
    {
        internal string Candidate { get; }
        internal string SdpMid { get; }
        internal int? SdpMLineIndex { get; }

        internal IceCandidate(string candidate, string sdpMid, int? sdpMLineIndex)
        {
            Candidate = candidate;
            SdpMid = sdpMid;
            SdpMLineIndex = sdpMLineIndex;
        }
    }
}
#endif
