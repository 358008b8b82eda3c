using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Unity.WebRTC.Link
{
    /// <summary>
    /// Between Unity.WebRTC's types and the W3C's names, which the engine speaks.
    /// </summary>
    internal static class Wire
    {
        public static Dictionary<string, object> Request(string op) =>
            new Dictionary<string, object> { ["op"] = op };

        public static Dictionary<string, object> With(
            this Dictionary<string, object> request, string name, object value)
        {
            request[name] = value;
            return request;
        }

        /// <summary>"have-local-offer" is HaveLocalOffer.</summary>
        public static T ToEnum<T>(this JsonElement name)
            where T : struct =>
            (T)Enum.Parse(typeof(T), name.GetString().Replace("-", string.Empty), ignoreCase: true);

        public static string ToName(this Enum value) => value.ToString().ToLowerInvariant();

        public static object ToRequest(this RTCConfiguration configuration)
        {
            var request = new Dictionary<string, object>
            {
                ["iceServers"] = (configuration.iceServers ?? Array.Empty<RTCIceServer>())
                    .Select(ToRequest).ToArray(),
            };
            if (configuration.iceTransportPolicy is RTCIceTransportPolicy policy)
            {
                request["iceTransportPolicy"] = policy.ToName();
            }
            if (configuration.iceCandidatePoolSize is int size)
            {
                request["iceCandidatePoolSize"] = size;
            }
            return request;
        }

        public static RTCConfiguration ToConfiguration(this JsonElement value) => new RTCConfiguration
        {
            iceServers = value.GetProperty("iceServers").EnumerateArray().Select(ToServer).ToArray(),
            iceTransportPolicy = value.GetProperty("iceTransportPolicy").ToEnum<RTCIceTransportPolicy>(),
            iceCandidatePoolSize = value.GetProperty("iceCandidatePoolSize").GetInt32(),
        };

        public static RTCSessionDescription ToDescription(this JsonElement value) =>
            new RTCSessionDescription
            {
                type = value.GetProperty("type").ToEnum<RTCSdpType>(),
                sdp = value.GetProperty("sdp").GetString(),
            };

        public static object ToRequest(this RTCDataChannelInit init)
        {
            var request = new Dictionary<string, object>();
            Put("ordered", init?.ordered);
            Put("maxPacketLifeTime", init?.maxPacketLifeTime);
            Put("maxRetransmits", init?.maxRetransmits);
            Put("protocol", init?.protocol);
            Put("negotiated", init?.negotiated);
            Put("id", init?.id);
            return request;

            void Put(string name, object value)
            {
                if (value != null)
                {
                    request[name] = value;
                }
            }
        }

        private static Dictionary<string, object> ToRequest(RTCIceServer server)
        {
            var request = new Dictionary<string, object> { ["urls"] = server.urls };
            if (!string.IsNullOrEmpty(server.username))
            {
                request["username"] = server.username;
                request["credential"] = server.credential ?? string.Empty;
            }
            return request;
        }

        private static RTCIceServer ToServer(JsonElement server) => new RTCIceServer
        {
            urls = server.GetProperty("urls").EnumerateArray().Select(url => url.GetString()).ToArray(),
            username = TextOf(server, "username"),
            credential = TextOf(server, "credential"),
        };

        private static string TextOf(JsonElement owner, string name) =>
            owner.TryGetProperty(name, out var text) ? text.GetString() : string.Empty;
    }
}
