using System.Text.Json;

namespace Unity.WebRTC.Link
{
    /// <summary>A message of the engine: a header in JSON, and bytes.</summary>
    internal readonly struct Frame
    {
        public Frame(JsonElement header, byte[] payload)
        {
            Header = header;
            Payload = payload;
        }

        public JsonElement Header { get; }

        public byte[] Payload { get; }
    }
}
