#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.IO;
using System.Text.Json;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>Makes JSON to emit, without reflection, which stripping would break.</summary>
    internal static class JsonText
    {
        /// <summary>An object without fields.</summary>
        internal static JsonElement Empty => Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        });

        internal static JsonElement Of(string text)
            => Write(writer => writer.WriteStringValue(text));

        internal static JsonElement Write(Action<Utf8JsonWriter> write)
        {
            using (var stream = new MemoryStream())
            {
                using (var writer = new Utf8JsonWriter(stream))
                {
                    write(writer);
                }
                using (var document = JsonDocument.Parse(stream.ToArray()))
                {
                    return document.RootElement.Clone();
                }
            }
        }

        /// <summary>The text of a field; empty when there is none.</summary>
        internal static string TextOf(JsonElement data, string field)
            => data.ValueKind == JsonValueKind.Object
                && data.TryGetProperty(field, out var value)
                && value.ValueKind == JsonValueKind.String
                    ? TextOf(value)
                    : string.Empty;

        private static string TextOf(JsonElement value)
        {
            try
            {
                return value.GetString();
            }
            catch (InvalidOperationException)
            {
                // Half a surrogate pair is JSON, but no string of .NET's.
                return string.Empty;
            }
        }
    }
}
#endif
