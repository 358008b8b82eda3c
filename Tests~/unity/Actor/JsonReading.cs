using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Extreal.Actor
{
    /// <summary>Members of a command, each with what counts when it is absent.</summary>
    internal static class JsonReading
    {
        public static string Text(this JsonElement json, string name, string absent = null)
            => json.TryGetProperty(name, out var value) ? value.GetString() : absent;

        public static int Number(this JsonElement json, string name, int absent = 0)
            => json.TryGetProperty(name, out var value) ? value.GetInt32() : absent;

        public static int? NumberOrNull(this JsonElement json, string name)
            => json.TryGetProperty(name, out var value) ? value.GetInt32() : (int?)null;

        public static bool Flag(this JsonElement json, string name, bool absent = false)
            => json.TryGetProperty(name, out var value) ? value.GetBoolean() : absent;

        /// <summary>Zero, which means the default, when absent.</summary>
        public static TimeSpan Milliseconds(this JsonElement json, string name)
            => TimeSpan.FromMilliseconds(json.Number(name));

        public static List<string> Texts(this JsonElement json, string name)
            => json.Elements(name).Select(each => each.GetString()).ToList();

        public static IEnumerable<JsonElement> Elements(this JsonElement json, string name)
            => json.TryGetProperty(name, out var array)
                ? array.EnumerateArray()
                : Enumerable.Empty<JsonElement>();
    }
}
