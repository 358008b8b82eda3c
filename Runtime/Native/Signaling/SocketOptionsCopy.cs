#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Text.Json;
using SocketIOClient;
using SocketIOClient.Transport;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// The application's options as one connection needs them. The library writes into the options
    /// that it is given, so it never gets the application's.
    /// </summary>
    internal static class SocketOptionsCopy
    {
        /// <summary>The library's own time-out says less than ours, so ours comes first.</summary>
        private static readonly TimeSpan Later = TimeSpan.FromSeconds(1);

        /// <param name="given">The application's, left as they are</param>
        /// <param name="auth">What the handshake says</param>
        /// <param name="transport">The one transport to try</param>
        /// <param name="timeout">How long the try may take</param>
        internal static SocketIOOptions Of(
            SocketIOOptions given, JsonElement auth, TransportProtocol transport, TimeSpan timeout)
        {
            var copy = new SocketIOOptions();
            // Also those that a newer version of the library adds. One that stripping took away was
            // set by nobody.
            foreach (var property in typeof(SocketIOOptions).GetProperties())
            {
                if (property.CanRead && property.CanWrite)
                {
                    property.SetValue(copy, property.GetValue(given));
                }
            }
            copy.Auth = auth;
            copy.Transport = transport;
            copy.ConnectionTimeout = timeout + Later;
            // Both are in our hands: see Reconnection and Connecting.
            copy.Reconnection = false;
            copy.AutoUpgrade = false;
            return copy;
        }
    }
}
#endif
