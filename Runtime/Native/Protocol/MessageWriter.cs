#if !UNITY_WEBGL || UNITY_EDITOR
using System.Buffers;
using System.Text.Json;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// Writes what goes to a peer; fields that are not set are left out, which 1.1.0 relies on.
    /// Without reflection, so that stripping cannot break it.
    /// </summary>
    internal static class MessageWriter
    {
        /// <summary>The message as JSON, to emit.</summary>
        internal static JsonElement Write(Message message)
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer))
            {
                WriteMessage(writer, message);
            }
            using (var document = JsonDocument.Parse(buffer.WrittenMemory))
            {
                return document.RootElement.Clone();
            }
        }

        private static void WriteMessage(Utf8JsonWriter writer, Message message)
        {
            writer.WriteStartObject();
            writer.WriteString("type", message.Type);
            WriteText(writer, "to", message.To);
            WriteText(writer, "me", message.Me);
            WriteText(writer, "sdp", message.Sdp);
            if (message.Trickle != null)
            {
                writer.WriteBoolean("trickle", message.Trickle.Value);
            }
            if (message.Attempt != null)
            {
                writer.WriteNumber("attempt", message.Attempt.Value);
            }
            if (message.Peers != null)
            {
                WritePeers(writer, message);
            }
            if (message.Type == MessageType.Candidate)
            {
                writer.WritePropertyName("candidate");
                WriteCandidate(writer, message.Candidate);
            }
            writer.WriteEndObject();
        }

        private static void WritePeers(Utf8JsonWriter writer, Message message)
        {
            writer.WriteStartArray("peers");
            foreach (var id in message.Peers)
            {
                writer.WriteStringValue(id);
            }
            writer.WriteEndArray();
        }

        /// <summary>Null is end-of-candidates and is said so.</summary>
        private static void WriteCandidate(Utf8JsonWriter writer, IceCandidate candidate)
        {
            if (candidate == null)
            {
                writer.WriteNullValue();
                return;
            }
            writer.WriteStartObject();
            writer.WriteString("candidate", candidate.Candidate);
            WriteText(writer, "sdpMid", candidate.SdpMid);
            if (candidate.SdpMLineIndex != null)
            {
                writer.WriteNumber("sdpMLineIndex", candidate.SdpMLineIndex.Value);
            }
            writer.WriteEndObject();
        }

        private static void WriteText(Utf8JsonWriter writer, string name, string text)
        {
            if (text != null)
            {
                writer.WriteString(name, text);
            }
        }
    }
}
#endif
