using System;
using System.IO;
using System.Text;
using System.Text.Json;

namespace Extreal.Actor
{
    /// <summary>One JSON object on one line, written without reflection.</summary>
    internal static class JsonLine
    {
        public static string Of(Action<Utf8JsonWriter> members)
        {
            using (var stream = new MemoryStream())
            {
                using (var json = new Utf8JsonWriter(stream))
                {
                    json.WriteStartObject();
                    members(json);
                    json.WriteEndObject();
                }
                return Encoding.UTF8.GetString(stream.ToArray());
            }
        }
    }
}
