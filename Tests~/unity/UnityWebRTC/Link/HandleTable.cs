using System;
using System.Collections.Concurrent;
using System.Threading;

namespace Unity.WebRTC.Link
{
    /// <summary>
    /// Finds the C# object that an event is for. Holds no object alive: as with the real package, a
    /// connection or channel that nobody refers to is closed by the garbage collector.
    /// </summary>
    internal sealed class HandleTable
    {
        private readonly ConcurrentDictionary<int, WeakReference<RTCPeerConnection>> connections =
            new ConcurrentDictionary<int, WeakReference<RTCPeerConnection>>();

        private readonly ConcurrentDictionary<int, WeakReference<RTCDataChannel>> channels =
            new ConcurrentDictionary<int, WeakReference<RTCDataChannel>>();

        private int lastHandle;

        /// <summary>
        /// Even; the odd ones are the engine's, for channels that the other side opens.
        /// </summary>
        public int NextHandle() => Interlocked.Add(ref lastHandle, 2);

        public void Add(RTCPeerConnection connection) =>
            connections[connection.Handle] = new WeakReference<RTCPeerConnection>(connection);

        public void Add(RTCDataChannel channel) =>
            channels[channel.Handle] = new WeakReference<RTCDataChannel>(channel);

        public void RemoveConnection(int handle) => connections.TryRemove(handle, out _);

        public void RemoveChannel(int handle) => channels.TryRemove(handle, out _);

        /// <summary>Whether events of the connection still reach somebody.</summary>
        public bool Has(RTCPeerConnection connection) => connections.ContainsKey(connection.Handle);

        public bool Has(RTCDataChannel channel) => channels.ContainsKey(channel.Handle);

        public void Dispatch(Frame frame)
        {
            if (frame.Header.TryGetProperty("pc", out var pc))
            {
                if (Find(connections, pc.GetInt32(), out var connection))
                {
                    connection.Events.Receive(frame.Header);
                }
            }
            else if (Find(channels, frame.Header.GetProperty("channel").GetInt32(), out var channel))
            {
                channel.Receive(frame);
            }
        }

        private static bool Find<T>(
            ConcurrentDictionary<int, WeakReference<T>> table, int handle, out T found)
            where T : class
        {
            found = null;
            return table.TryGetValue(handle, out var reference) && reference.TryGetTarget(out found);
        }
    }
}
