#if !UNITY_WEBGL || UNITY_EDITOR
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// Holds the one connection to a peer; a new one takes the place of the old, never beside it.
    /// </summary>
    internal sealed class ConnectionSlot
    {
        private readonly Func<ConnectionRole, ConnectionEvents, Connection> createConnection;
        private readonly SlotEvents events;
        private bool isAnnounced;
        private bool isClosed;

        internal ConnectionSlot(
            Func<ConnectionRole, ConnectionEvents, Connection> createConnection, SlotEvents events)
        {
            this.createConnection = createConnection;
            this.events = events;
        }

        /// <summary>Null when there is none.</summary>
        internal Connection Connection { get; private set; }

        internal bool IsConnected => Connection?.IsConnected == true;

        /// <summary>
        /// True from <c>OnConnected</c> to <c>OnDisconnecting</c>, also while the path is broken.
        /// </summary>
        internal bool WasConnected { get; private set; }

        /// <exception cref="OperationCanceledException">
        /// An event handler or a close hook closed this slot meanwhile.
        /// </exception>
        internal Connection Replace(ConnectionRole role)
        {
            Drop(WasConnected);
            if (isClosed)
            {
                throw new OperationCanceledException();
            }
            var connection = createConnection(role, new ConnectionEvents
            {
                OnConnected = HandleConnected,
                OnFailed = events.OnFailed,
                OnCandidate = events.OnCandidate,
            });
            Connection = connection;
            if (!isAnnounced)
            {
                isAnnounced = true;
                events.OnConnecting();
            }
            return connection;
        }

        /// <summary>Final: no connection comes after.</summary>
        internal void Close()
        {
            isClosed = true;
            Drop(isAnnounced);
        }

        /// <summary>User event, close hooks, close: in this order (A0-25).</summary>
        private void Drop(bool isTold)
        {
            var dropped = Connection;
            Connection = null;
            WasConnected = false;
            if (isTold)
            {
                isAnnounced = false;
                events.OnDisconnecting();
            }
            dropped?.Close();
        }

        private void HandleConnected()
        {
            events.OnUp();
            if (!WasConnected)
            {
                WasConnected = true;
                events.OnConnected();
            }
        }
    }
}
#endif
