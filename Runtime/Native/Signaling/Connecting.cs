#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Collections.Generic;
using SocketIOClient;
using SocketIOClient.Transport;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>Makes a socket for one transport and the longest time that it may take.</summary>
    internal delegate SignalingSocket CreateSocket(TransportProtocol transport, TimeSpan timeout);

    /// <summary>
    /// One try to connect: over a websocket, and over polling when the websocket does not get
    /// through.
    /// </summary>
    internal sealed class Connecting
    {
        private readonly Queue<TransportProtocol> transports;
        private readonly CreateSocket createSocket;
        private readonly TimeSpan timeout;
        private SignalingSocket socket;

        /// <param name="options">The application's: which transports, and how long in all</param>
        /// <param name="createSocket">With a handshake of this moment</param>
        internal Connecting(SocketIOOptions options, CreateSocket createSocket)
        {
            transports = new Queue<TransportProtocol>(TransportsOf(options));
            timeout = TimeSpan.FromTicks(ConnectionTimeoutOf(options).Ticks / transports.Count);
            this.createSocket = createSocket;
        }

        internal Action<SignalingSocket> OnConnected { get; set; }

        /// <summary>Over no transport; the last one's failure.</summary>
        internal Action<ConnectFailure> OnFailed { get; set; }

        /// <summary>How long opening the connection may take.</summary>
        internal static TimeSpan ConnectionTimeoutOf(SocketIOOptions options)
            => options.ConnectionTimeout > TimeSpan.Zero
                ? options.ConnectionTimeout
                : PeerDefaults.ConnectionTimeout;

        internal void Begin()
        {
            var trying = createSocket(transports.Dequeue(), timeout);
            socket = trying;
            trying.OnConnected = () => OnConnected(trying);
            trying.OnConnectFailed = HandleFailed;
            trying.Connect();
        }

        /// <summary>Nothing is told any more.</summary>
        internal void Close() => socket?.Close();

        private void HandleFailed(ConnectFailure failure)
        {
            if (failure.IsRefused || transports.Count == 0)
            {
                OnFailed(failure);
            }
            else
            {
                Begin();
            }
        }

        /// <summary>
        /// The library's own default is polling with an upgrade, so only polling without one, and
        /// only the websocket, are wishes.
        /// </summary>
        private static IEnumerable<TransportProtocol> TransportsOf(SocketIOOptions options)
        {
            if (options.Transport == TransportProtocol.WebSocket || options.AutoUpgrade)
            {
                yield return TransportProtocol.WebSocket;
            }
            if (options.Transport == TransportProtocol.Polling)
            {
                yield return TransportProtocol.Polling;
            }
        }
    }
}
#endif
