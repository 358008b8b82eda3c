#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What a client of ours says when it connects; a 1.1.0 client says nothing.</summary>
    internal sealed class Handshake
    {
        private const int Version = 2;
        private const int MaxContacts = 256;

        /// <summary>See <see cref="ResumeSecret"/>.</summary>
        internal string Resume { get; set; }

        /// <summary>Ids of peers to go on talking with, also after a server restart.</summary>
        internal IReadOnlyList<string> Contacts { get; set; } = Array.Empty<string>();

        /// <summary>An admission token; null for none.</summary>
        internal string Token { get; set; }

        /// <summary>
        /// socket.io's <c>auth</c>: the application's own wins, ours adds to it. What is no object
        /// cannot be added to.
        /// </summary>
        /// <param name="theirs">Any object or dictionary; null for none</param>
        internal JsonElement MergeInto(object theirs)
        {
            var given = theirs == null
                ? JsonText.Empty
                : JsonSerializer.SerializeToElement(theirs, theirs.GetType());
            return given.ValueKind == JsonValueKind.Object
                ? JsonText.Write(writer => Write(writer, given))
                : given;
        }

        private void Write(Utf8JsonWriter writer, JsonElement given)
        {
            bool IsOurs(string name) => !given.TryGetProperty(name, out _);
            writer.WriteStartObject();
            if (IsOurs("v"))
            {
                writer.WriteNumber("v", Version);
            }
            if (IsOurs("resume"))
            {
                writer.WriteString("resume", Resume);
            }
            if (Contacts.Count > 0 && IsOurs("contacts"))
            {
                writer.WriteStartArray("contacts");
                Contacts.Take(MaxContacts).ToList().ForEach(writer.WriteStringValue);
                writer.WriteEndArray();
            }
            if (Token != null && IsOurs("token"))
            {
                writer.WriteString("token", Token);
            }
            foreach (var property in given.EnumerateObject())
            {
                property.WriteTo(writer);
            }
            writer.WriteEndObject();
        }
    }
}
#endif
