using System.Text.Json;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// What a host may ask of the server besides its name. A server that offers no host options
    /// (1.1.0's among them) is not asked: <see cref="ErrorCode.NotSupported"/>.
    /// </summary>
    public sealed class HostOptions
    {
        /// <summary>How many clients may join, the host not counted; null for no limit.</summary>
        public int? Capacity { get; set; }

        /// <summary>What a client must know to join; null for none.</summary>
        public string Password { get; set; }

        /// <summary>
        /// A text of the application's for the list of hosts, at most 256 bytes of UTF-8.
        /// </summary>
        public string Metadata { get; set; }

        /// <summary>As one JSON object, of what is set.</summary>
        internal void Write(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            if (Capacity.HasValue)
            {
                writer.WriteNumber("capacity", Capacity.Value);
            }
            if (Password != null)
            {
                writer.WriteString("password", Password);
            }
            if (Metadata != null)
            {
                writer.WriteString("metadata", Metadata);
            }
            writer.WriteEndObject();
        }
    }
}
