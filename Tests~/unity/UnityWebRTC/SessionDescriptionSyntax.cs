using System;
using System.Linq;

namespace Unity.WebRTC
{
    /// <summary>What is refused before an operation begins: an SDP that is none.</summary>
    internal static class SessionDescriptionSyntax
    {
        // RFC 8866, 5: what every description has, in this order.
        private static readonly string[] Starts = { "v=", "o=", "s=" };

        public static void Check(RTCSessionDescription description)
        {
            if (string.IsNullOrEmpty(description.sdp))
            {
                throw new ArgumentException("The description has no SDP.", nameof(description));
            }
            // libwebrtc does not look at the SDP of a rollback.
            if (description.type != RTCSdpType.Rollback && !IsSdp(description.sdp))
            {
                throw new RTCErrorException(new RTCError
                {
                    errorType = RTCErrorType.SyntaxError,
                    message = "The SDP cannot be parsed.",
                });
            }
        }

        private static bool IsSdp(string sdp)
        {
            var lines = sdp.Split('\n');
            return lines.Length >= Starts.Length
                && Starts.Zip(lines, (start, line) => line.StartsWith(start, StringComparison.Ordinal))
                    .All(matches => matches);
        }
    }
}
