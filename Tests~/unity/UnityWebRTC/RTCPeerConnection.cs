using System;
using System.Collections.Generic;
using System.Text.Json;
using Unity.WebRTC.Link;

namespace Unity.WebRTC
{
    /// <summary>Every member throws <see cref="ObjectDisposedException"/> after Dispose.</summary>
    public class RTCPeerConnection : IDisposable
    {
        private readonly Engine engine = Engine.Instance;
        private bool disposed;

        public RTCPeerConnection()
            : this(new RTCConfiguration())
        {
        }

        /// <exception cref="ArgumentException">libwebrtc refuses the configuration.</exception>
        public RTCPeerConnection(ref RTCConfiguration configuration)
            : this(configuration)
        {
        }

        private RTCPeerConnection(RTCConfiguration configuration)
        {
            Handle = engine.Handles.NextHandle();
            Events = new ConnectionEvents(this, MainThread.Current());
            engine.Handles.Add(this);
            try
            {
                engine.Ask(Request("create").With("configuration", configuration.ToRequest()));
            }
            catch (EngineException exception)
            {
                engine.Handles.RemoveConnection(Handle);
                throw new ArgumentException(exception.Message, nameof(configuration));
            }
        }

        ~RTCPeerConnection() => Release();

        public DelegateOnIceCandidate OnIceCandidate { get; set; }

        public DelegateOnIceConnectionChange OnIceConnectionChange { get; set; }

        public DelegateOnConnectionStateChange OnConnectionStateChange { get; set; }

        public DelegateOnIceGatheringStateChange OnIceGatheringStateChange { get; set; }

        public DelegateOnNegotiationNeeded OnNegotiationNeeded { get; set; }

        public DelegateOnDataChannel OnDataChannel { get; set; }

        public DelegateOnTrack OnTrack { get; set; }

        public RTCPeerConnectionState ConnectionState =>
            Read("connectionState").ToEnum<RTCPeerConnectionState>();

        public RTCIceConnectionState IceConnectionState =>
            Read("iceConnectionState").ToEnum<RTCIceConnectionState>();

        public RTCIceGatheringState GatheringState =>
            Read("iceGatheringState").ToEnum<RTCIceGatheringState>();

        public RTCSignalingState SignalingState => Read("signalingState").ToEnum<RTCSignalingState>();

        /// <exception cref="InvalidOperationException">
        /// There is none; so with the next five.
        /// </exception>
        public RTCSessionDescription LocalDescription => Describe("localDescription");

        public RTCSessionDescription RemoteDescription => Describe("remoteDescription");

        public RTCSessionDescription CurrentLocalDescription => Describe("currentLocalDescription");

        public RTCSessionDescription CurrentRemoteDescription => Describe("currentRemoteDescription");

        public RTCSessionDescription PendingLocalDescription => Describe("pendingLocalDescription");

        public RTCSessionDescription PendingRemoteDescription => Describe("pendingRemoteDescription");

        internal int Handle { get; }

        internal ConnectionEvents Events { get; }

        public RTCConfiguration GetConfiguration() => Ask("getConfiguration").ToConfiguration();

        public RTCErrorType SetConfiguration(ref RTCConfiguration configuration)
        {
            try
            {
                engine.Ask(
                    Request("setConfiguration").With("configuration", configuration.ToRequest()));
                return RTCErrorType.None;
            }
            catch (EngineException exception)
            {
                return exception.ToError().errorType;
            }
        }

        public RTCSessionDescriptionAsyncOperation CreateOffer() =>
            CreateOffer(ref RTCOfferAnswerOptions.Default);

        public RTCSessionDescriptionAsyncOperation CreateOffer(ref RTCOfferAnswerOptions options) =>
            Create(Request("createOffer").With("iceRestart", options.iceRestart));

        public RTCSessionDescriptionAsyncOperation CreateAnswer() => Create(Request("createAnswer"));

        public RTCSessionDescriptionAsyncOperation CreateAnswer(ref RTCOfferAnswerOptions options) =>
            Create(Request("createAnswer"));

        public RTCSetSessionDescriptionAsyncOperation SetLocalDescription() =>
            Set(Request("setLocalDescription"));

        /// <exception cref="ArgumentException">The SDP is null or empty.</exception>
        /// <exception cref="RTCErrorException">The SDP is no SDP.</exception>
        public RTCSetSessionDescriptionAsyncOperation SetLocalDescription(
            ref RTCSessionDescription desc) => Set(Request("setLocalDescription"), desc);

        /// <exception cref="ArgumentException">The SDP is null or empty.</exception>
        /// <exception cref="RTCErrorException">The SDP is no SDP.</exception>
        public RTCSetSessionDescriptionAsyncOperation SetRemoteDescription(
            ref RTCSessionDescription desc) => Set(Request("setRemoteDescription"), desc);

        /// <summary>
        /// False when libwebrtc refuses it, such as before the remote description.
        /// </summary>
        public bool AddIceCandidate(RTCIceCandidate candidate) => engine.Ask(
            Request("addIceCandidate").With("candidate", candidate.Candidate)
                .With("sdpMid", candidate.SdpMid).With("sdpMLineIndex", candidate.SdpMLineIndex))
            .GetBoolean();

        /// <exception cref="ArgumentException">libwebrtc refuses the options.</exception>
        public RTCDataChannel CreateDataChannel(string label, RTCDataChannelInit options = null)
        {
            ThrowIfDisposed();
            var channel = new RTCDataChannel(engine.Handles.NextHandle(), Events.MainThread);
            try
            {
                channel.Create(Handle, label, options);
                return channel;
            }
            catch (EngineException exception)
            {
                channel.Dispose();
                throw new ArgumentException(exception.Message, nameof(options));
            }
        }

        public RTCRtpTransceiver AddTransceiver(TrackKind kind, RTCRtpTransceiverInit init = null)
        {
            var direction = init?.direction ?? RTCRtpTransceiverDirection.SendRecv;
            var mid = engine.Ask(
                Request("addTransceiver").With("kind", kind.ToName())
                    .With("direction", direction.ToName()));
            return new RTCRtpTransceiver(mid.GetString());
        }

        public void RestartIce() => Ask("restartIce");

        public void Close() => Ask("close");

        public void Dispose()
        {
            Release();
            GC.SuppressFinalize(this);
        }

        private RTCSessionDescriptionAsyncOperation Create(Dictionary<string, object> request)
        {
            var operation = new RTCSessionDescriptionAsyncOperation();
            Begin(request, operation, value => operation.Desc = value.ToDescription());
            return operation;
        }

        private RTCSetSessionDescriptionAsyncOperation Set(
            Dictionary<string, object> request, RTCSessionDescription description)
        {
            SessionDescriptionSyntax.Check(description);
            return Set(
                request.With("type", description.type.ToName()).With("sdp", description.sdp));
        }

        private RTCSetSessionDescriptionAsyncOperation Set(Dictionary<string, object> request)
        {
            var operation = new RTCSetSessionDescriptionAsyncOperation();
            Begin(request, operation, value => { });
            return operation;
        }

        private void Begin(
            Dictionary<string, object> request, AsyncOperationBase operation, Action<JsonElement> use)
        {
            engine.Begin(request, answer => Events.MainThread.Post(() =>
            {
                try
                {
                    use(Engine.ValueOf(answer));
                    operation.Succeed();
                }
                catch (EngineException exception)
                {
                    operation.Fail(exception.ToError());
                }
            }));
        }

        private JsonElement Ask(string op) => engine.Ask(Request(op));

        private JsonElement Read(string name) => engine.Ask(Request("read").With("name", name));

        private RTCSessionDescription Describe(string name)
        {
            var description = engine.Ask(Request("readDescription").With("name", name));
            return description.ValueKind == JsonValueKind.Null
                ? throw new InvalidOperationException($"There is no {name}.")
                : description.ToDescription();
        }

        private Dictionary<string, object> Request(string op)
        {
            ThrowIfDisposed();
            return Wire.Request(op).With("pc", Handle);
        }

        private void Release()
        {
            if (disposed)
            {
                return;
            }
            engine.Handles.RemoveConnection(Handle);
            engine.Tell(Request("dispose"), Array.Empty<byte>());
            disposed = true;
        }

        private void ThrowIfDisposed()
        {
            if (disposed)
            {
                throw new ObjectDisposedException(nameof(RTCPeerConnection));
            }
        }
    }
}
