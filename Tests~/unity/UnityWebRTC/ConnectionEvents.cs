using System.Text.Json;
using Unity.WebRTC.Link;

namespace Unity.WebRTC
{
    /// <summary>
    /// Hands the engine's events of one connection to its delegates, on the main thread.
    /// </summary>
    internal sealed class ConnectionEvents
    {
        private readonly RTCPeerConnection connection;
        private readonly MainThread mainThread;

        public ConnectionEvents(RTCPeerConnection connection, MainThread mainThread)
        {
            this.connection = connection;
            this.mainThread = mainThread;
        }

        public MainThread MainThread => mainThread;

        /// <summary>Called on the engine's thread.</summary>
        public void Receive(JsonElement header)
        {
            // A channel must be known before the next frame, which may be its own.
            var channel = header.GetProperty("event").GetString() == "datachannel"
                ? RTCDataChannel.Opened(header, mainThread)
                : null;
            mainThread.Post(() =>
            {
                if (Engine.Instance.Handles.Has(connection))
                {
                    Raise(header, channel);
                }
            });
        }

        private void Raise(JsonElement header, RTCDataChannel channel)
        {
            switch (header.GetProperty("event").GetString())
            {
                case "connectionstatechange":
                    connection.OnConnectionStateChange?.Invoke(
                        StateOf<RTCPeerConnectionState>(header));
                    break;
                case "iceconnectionstatechange":
                    connection.OnIceConnectionChange?.Invoke(StateOf<RTCIceConnectionState>(header));
                    break;
                case "icegatheringstatechange":
                    connection.OnIceGatheringStateChange?.Invoke(
                        StateOf<RTCIceGatheringState>(header));
                    break;
                case "negotiationneeded":
                    connection.OnNegotiationNeeded?.Invoke();
                    break;
                case "icecandidate":
                    connection.OnIceCandidate?.Invoke(CandidateOf(header));
                    break;
                case "track":
                    connection.OnTrack?.Invoke(TrackOf(header));
                    break;
                case "datachannel":
                    connection.OnDataChannel?.Invoke(channel);
                    break;
            }
        }

        private static T StateOf<T>(JsonElement header)
            where T : struct => header.GetProperty("state").ToEnum<T>();

        private static RTCIceCandidate CandidateOf(JsonElement header) =>
            new RTCIceCandidate(new RTCIceCandidateInit
            {
                candidate = header.GetProperty("candidate").GetString(),
                sdpMid = header.GetProperty("sdpMid").GetString(),
                sdpMLineIndex = header.GetProperty("sdpMLineIndex").GetInt32(),
            });

        private static RTCTrackEvent TrackOf(JsonElement header) => new RTCTrackEvent(
            new RTCRtpTransceiver(header.GetProperty("mid").GetString()),
            new MediaStreamTrack(
                header.GetProperty("kind").ToEnum<TrackKind>(), header.GetProperty("id").GetString()));
    }
}
