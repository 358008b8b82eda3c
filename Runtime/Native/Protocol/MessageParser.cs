#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Linq;
using System.Text.Json;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// Reads what a peer sent; unknown types and missing fields are not for us (C11, C13). Without
    /// reflection, so that stripping cannot break it.
    /// </summary>
    internal static class MessageParser
    {
        /// <summary>More than any real description; a larger one is an attack.</summary>
        private const int MaxSdpLength = 65_536;

        private const int MaxIdLength = 128;
        private const int MaxPeers = 256;

        /// <summary>The largest integer that every JSON reader keeps exactly.</summary>
        private const double MaxSafeInteger = 9_007_199_254_740_991;

        /// <summary>Null when it cannot be read; never throws.</summary>
        internal static Message Parse(JsonElement data)
        {
            try
            {
                return data.ValueKind == JsonValueKind.Object ? ParseFields(data) : null;
            }
            catch (InvalidOperationException)
            {
                // Text with half a surrogate pair is JSON, but no string of .NET's.
                return null;
            }
        }

        private static Message ParseFields(JsonElement fields)
        {
            var from = TextOf(fields, "from");
            var message = ParseBody(fields, TextOf(fields, "type"));
            if (message == null || !IsId(from))
            {
                return null;
            }
            var to = TextOf(fields, "to");
            message.From = from;
            message.To = IsId(to) ? to : string.Empty;
            return message;
        }

        private static Message ParseBody(JsonElement fields, string type)
        {
            switch (type)
            {
                case MessageType.Join:
                    return new Message { Type = type, Trickle = TrickleOf(fields) };
                case MessageType.Offer:
                case MessageType.Answer:
                    return ParseDescription(fields, type);
                case MessageType.CallMe:
                    return ParseCallMe(fields);
                case MessageType.Candidate:
                    return ParseCandidate(fields);
                case MessageType.Done:
                case MessageType.Restart:
                    return new Message { Type = type, Attempt = AttemptOf(fields) };
                case MessageType.Bye:
                    return new Message { Type = type };
                default:
                    return null;
            }
        }

        private static Message ParseDescription(JsonElement fields, string type)
        {
            var sdp = TextOf(fields, "sdp");
            if (string.IsNullOrEmpty(sdp) || sdp.Length > MaxSdpLength)
            {
                return null;
            }
            return new Message
            {
                Type = type,
                Sdp = sdp,
                Trickle = TrickleOf(fields),
                Attempt = AttemptOf(fields),
                Peers = type == MessageType.Offer ? PeersOf(fields) : null,
            };
        }

        private static Message ParseCallMe(JsonElement fields)
        {
            var me = TextOf(fields, "me");
            return IsId(me)
                ? new Message { Type = MessageType.CallMe, Me = me, Trickle = TrickleOf(fields) }
                : null;
        }

        private static Message ParseCandidate(JsonElement fields)
        {
            if (!fields.TryGetProperty("candidate", out var value))
            {
                return null;
            }
            var candidate = CandidateOf(value);
            if (candidate == null && value.ValueKind != JsonValueKind.Null)
            {
                return null;
            }
            return new Message
            {
                Type = MessageType.Candidate,
                Candidate = candidate,
                Attempt = AttemptOf(fields),
            };
        }

        private static IceCandidate CandidateOf(JsonElement value)
        {
            if (value.ValueKind != JsonValueKind.Object || value.GetRawText().Length > MaxSdpLength)
            {
                return null;
            }
            var candidate = TextOf(value, "candidate");
            return candidate == null
                ? null
                : new IceCandidate(candidate, TextOf(value, "sdpMid"), IndexOf(value));
        }

        // Optional fields of a wrong type count as absent, as an old peer's unknown fields would.

        private static int? IndexOf(JsonElement candidate)
            => candidate.TryGetProperty("sdpMLineIndex", out var value)
                && value.ValueKind == JsonValueKind.Number
                && value.TryGetUInt16(out var index)
                    ? index
                    : (int?)null;

        private static bool? TrickleOf(JsonElement fields)
        {
            if (!fields.TryGetProperty("trickle", out var value))
            {
                return null;
            }
            var isBoolean = value.ValueKind == JsonValueKind.True
                || value.ValueKind == JsonValueKind.False;
            return isBoolean ? value.GetBoolean() : (bool?)null;
        }

        private static long? AttemptOf(JsonElement fields)
        {
            var isNumber = fields.TryGetProperty("attempt", out var value)
                && value.ValueKind == JsonValueKind.Number;
            if (!isNumber || !value.TryGetDouble(out var number))
            {
                return null;
            }
            var isSafe = Math.Abs(number) <= MaxSafeInteger && Math.Floor(number) == number;
            return isSafe ? (long)number : (long?)null;
        }

        private static string[] PeersOf(JsonElement fields)
            => fields.TryGetProperty("peers", out var value)
                && value.ValueKind == JsonValueKind.Array
                ? value.EnumerateArray().Select(TextOf).Where(IsId).Take(MaxPeers).ToArray()
                : null;

        private static string TextOf(JsonElement fields, string name)
            => fields.TryGetProperty(name, out var value) ? TextOf(value) : null;

        private static string TextOf(JsonElement value)
            => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

        private static bool IsId(string text)
            => !string.IsNullOrEmpty(text) && text.Length <= MaxIdLength;
    }
}
#endif
