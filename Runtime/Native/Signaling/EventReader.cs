#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Extreal.Core.Logging;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// Hands what comes on a socket over, parsed; what cannot be read is logged and dropped. The
    /// names and shapes are a promise of the other end's: nothing is believed unread.
    /// </summary>
    internal static class EventReader
    {
        private static readonly ELogger Logger = LoggingManager.GetLogger(nameof(EventReader));

        internal static void ReadEvents(SignalingSocket socket, SignalingEvents events)
        {
            socket.On("message", data => ReadMessage(data, events));
            socket.On("message failed", data => events.OnMessageFailed(new MessageFailed(
                JsonText.TextOf(data, "to"),
                JsonText.TextOf(data, "type"),
                JsonText.TextOf(data, "code"))));
            socket.On("user disconnected", data => WithId(
                data, id => events.OnUserDisconnected(id, ReasonOf(data))));
            socket.On("peer suspended", data => WithId(data, events.OnPeerSuspended));
            socket.On("peer resumed", data => WithId(data, events.OnPeerResumed));
            socket.On("error", data => events.OnError(ErrorOf(data)));
        }

        /// <summary>
        /// Id and features; not told when it does not say who we are: no server of ours.
        /// </summary>
        internal static void ReadWelcome(
            SignalingSocket socket, Action<string, IReadOnlyCollection<string>> welcome)
            => socket.On("welcome", data => WithId(data, id => welcome(id, FeaturesOf(data))));

        private static void ReadMessage(JsonElement data, SignalingEvents events)
        {
            var message = MessageParser.Parse(data);
            if (message != null)
            {
                events.OnMessage(message);
            }
            else
            {
                Logger.LogDebug("A message that cannot be read was dropped");
            }
        }

        private static void WithId(JsonElement data, Action<string> tell)
        {
            var id = JsonText.TextOf(data, "id");
            if (id.Length > 0)
            {
                tell(id);
            }
        }

        private static string ReasonOf(JsonElement data)
        {
            var reason = JsonText.TextOf(data, "reason");
            return reason.Length == 0 ? null : reason;
        }

        private static PeerException ErrorOf(JsonElement data)
        {
            var code = JsonText.TextOf(data, "code");
            return new PeerException(
                code.Length == 0 ? ErrorCode.Unexpected : code, JsonText.TextOf(data, "message"));
        }

        private static string[] FeaturesOf(JsonElement data)
            => data.TryGetProperty("features", out var features)
                && features.ValueKind == JsonValueKind.Array
                    ? features.EnumerateArray()
                        .Where(feature => feature.ValueKind == JsonValueKind.String)
                        .Select(feature => feature.GetString())
                        .ToArray()
                    : Array.Empty<string>();
    }
}
#endif
