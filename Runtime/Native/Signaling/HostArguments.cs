#if !UNITY_WEBGL || UNITY_EDITOR
using System.Text.Json;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// What <c>create host</c> carries: the name, and the options if there are any.
    /// </summary>
    internal static class HostArguments
    {
        internal static JsonElement[] Of(string name, HostOptions options)
            => options == null
                ? new[] { JsonText.Of(name) }
                : new[] { JsonText.Of(name), JsonText.Write(options.Write) };
    }
}
#endif
