#if !UNITY_WEBGL || UNITY_EDITOR
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// Reads the server's answers, without reflection, which stripping would break.
    /// </summary>
    internal static class AckReader
    {
        /// <exception cref="PeerException">
        /// <see cref="ErrorCode.Unexpected"/>: no answer at all
        /// </exception>
        internal static StartHostResponse ReadCreateHost(JsonElement data)
        {
            var code = JsonText.TextOf(data, "code");
            return new StartHostResponse
            {
                Status = StatusOf(data),
                Message = JsonText.TextOf(data, "message"),
                Code = code.Length == 0 ? null : code,
            };
        }

        /// <exception cref="PeerException">
        /// <see cref="ErrorCode.Unexpected"/>: no answer at all
        /// </exception>
        internal static ListHostsResponse ReadListHosts(JsonElement data)
            => new ListHostsResponse { Status = StatusOf(data), Hosts = HostsOf(data).ToList() };

        private static ushort StatusOf(JsonElement data)
            => data.ValueKind == JsonValueKind.Object
                && data.TryGetProperty("status", out var status)
                && status.ValueKind == JsonValueKind.Number
                && status.TryGetUInt16(out var value)
                    ? value
                    : throw new PeerException(
                        ErrorCode.Unexpected, "The signaling server's answer cannot be read");

        private static IEnumerable<HostResponse> HostsOf(JsonElement data)
            => data.TryGetProperty("hosts", out var hosts) && hosts.ValueKind == JsonValueKind.Array
                ? hosts.EnumerateArray()
                    .Select(host => new HostResponse
                    {
                        Id = JsonText.TextOf(host, "id"),
                        Name = JsonText.TextOf(host, "name"),
                    })
                    .Where(host => host.Id.Length > 0)
                : Enumerable.Empty<HostResponse>();
    }
}
#endif
