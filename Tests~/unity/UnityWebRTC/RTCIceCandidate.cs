using System;
using System.Text.RegularExpressions;

namespace Unity.WebRTC
{
    public class RTCIceCandidate : IDisposable
    {
        // RFC 8839, 5.1: foundation, component, transport, priority, address, port, type.
        private static readonly Regex Grammar = new Regex(
            @"^(a=)?candidate:\S+ \d+ (udp|tcp) \d+ \S+ \d+ typ (host|srflx|prflx|relay)(\s|$)",
            RegexOptions.IgnoreCase);

        /// <exception cref="ArgumentException">libwebrtc could not read it.</exception>
        public RTCIceCandidate(RTCIceCandidateInit candidateInfo = null)
        {
            var init = candidateInfo ?? new RTCIceCandidateInit();
            if (init.sdpMid == null && init.sdpMLineIndex == null)
            {
                throw new ArgumentException("A candidate needs sdpMid or sdpMLineIndex.");
            }
            if (!Grammar.IsMatch(init.candidate ?? string.Empty))
            {
                throw new ArgumentException($"{RTCErrorType.SyntaxError}: not a candidate.");
            }
            Candidate = init.candidate;
            SdpMid = init.sdpMid ?? "0";
            SdpMLineIndex = init.sdpMLineIndex ?? 0;
        }

        public string Candidate { get; }

        public string SdpMid { get; }

        public int? SdpMLineIndex { get; }

        public void Dispose() => GC.SuppressFinalize(this);
    }
}
