#if UNITY_WEBGL
using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// The JSON texts of the bridge, without reflection, which code stripping would break.
    /// </summary>
    internal static class BridgeJson
    {
        internal static string Write(Action<Utf8JsonWriter> write)
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer))
            {
                write(writer);
            }
            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }

        internal static string WriteHost(string name, HostOptions options)
            => Write(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("name", name);
                writer.WritePropertyName("options");
                options.Write(writer);
                writer.WriteEndObject();
            });

        internal static StartHostResponse ReadStartHostResponse(string json)
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return new StartHostResponse
            {
                Status = root.GetProperty("status").GetUInt16(),
                Message = TextOf(root, "message"),
                Code = TextOf(root, "code"),
            };
        }

        internal static ListHostsResponse ReadListHostsResponse(string json)
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return new ListHostsResponse
            {
                Status = root.GetProperty("status").GetUInt16(),
                Hosts = root.TryGetProperty("hosts", out var hosts)
                    ? hosts.EnumerateArray().Select(ReadHost).ToList()
                    : new List<HostResponse>(),
            };
        }

        internal static PeerException ReadError(string json)
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var message = TextOf(root, "message");
            return new PeerException(
                TextOf(root, "code") ?? ErrorCode.Unexpected, message, new PageException(message));
        }

        private static HostResponse ReadHost(JsonElement host)
            => new HostResponse { Id = TextOf(host, "id"), Name = TextOf(host, "name") };

        private static string TextOf(JsonElement element, string name)
        {
            var isThere = element.TryGetProperty(name, out var value);
            return isThere && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
    }
}
#endif
