#if UNITY_WEBGL
using System.Globalization;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// The second string of every call and callback: <c>handle/request</c>, so that several clients
    /// and several calls of one client do not take each other's answers.
    /// </summary>
    internal readonly struct BridgeTag
    {
        internal int Handle { get; }

        /// <summary>0 for what answers no request.</summary>
        internal int Request { get; }

        internal BridgeTag(int handle, int request = 0)
        {
            Handle = handle;
            Request = request;
        }

        /// <summary>Whatever cannot be read is 0.</summary>
        internal static BridgeTag Parse(string text)
        {
            var parts = text.Split('/');
            var request = parts.Length > 1 ? ParseNumber(parts[1]) : 0;
            return new BridgeTag(ParseNumber(parts[0]), request);
        }

        public override string ToString()
        {
            var culture = CultureInfo.InvariantCulture;
            var request = Request == 0 ? string.Empty : Request.ToString(culture);
            return Handle.ToString(culture) + "/" + request;
        }

        private static int ParseNumber(string text)
            => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : 0;
    }
}
#endif
