#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using Cysharp.Threading.Tasks;
using Extreal.Core.Logging;
using Unity.WebRTC;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// One RTCPeerConnection: made, hooked, described, closed here and nowhere else. Its state and
    /// the remote description are remembered: Unity.WebRTC's getter throws when there is no
    /// description.
    /// </summary>
    [SuppressMessage(
        "Design", "CA1001", Justification = "Cancelled at the close; without a timer that is all.")]
    internal sealed class Connection
    {
        private static readonly ELogger Logger = LoggingManager.GetLogger(nameof(Connection));

        internal bool IsOfferer { get; }
        internal long? Attempt { get; }

        private readonly string id;
        private readonly ConnectionParts parts;
        private readonly ConnectionEvents events;
        private readonly RTCPeerConnection pc;
        private readonly PcOperations operations;
        private readonly CancellationTokenSource closing = new CancellationTokenSource();
        private List<IceCandidate> untrickled = new List<IceCandidate>();
        private RTCPeerConnectionState state = RTCPeerConnectionState.New;
        private string remoteSdp;
        private RTCDataChannel placeholder;

        internal Connection(
            string id, ConnectionRole role, ConnectionParts parts, ConnectionEvents events)
        {
            this.id = id;
            this.parts = parts;
            this.events = events;
            IsOfferer = role.IsOfferer;
            Attempt = role.Attempt;
            pc = parts.CreatePeerConnection();
            operations = new PcOperations(pc, closing.Token);
        }

        internal bool IsClosed => closing.IsCancellationRequested;

        /// <summary>The connection's state, not ICE's: it includes DTLS.</summary>
        internal bool IsConnected => !IsClosed && state == RTCPeerConnectionState.Connected;

        /// <summary>
        /// Asked of the engine: it may connect before it tells that it took the answer.
        /// </summary>
        internal bool AwaitsAnswer
            => !IsClosed && pc.SignalingState == RTCSignalingState.HaveLocalOffer;

        internal bool HasRemoteDescription => remoteSdp != null;

        /// <summary>True when this very description has been taken already.</summary>
        internal bool HasTaken(string sdp) => remoteSdp == sdp;

        /// <summary>Runs the application's create hooks.</summary>
        internal void Prepare()
        {
            parts.Hooks.RunCreate(id, IsOfferer, pc, () => IsClosed);
            if (!IsClosed)
            {
                Listen();
            }
        }

        /// <summary>
        /// Makes and sets an offer; gives its text, with all candidates unless <c>trickle</c>.
        /// </summary>
        internal async UniTask<string> OfferAsync(bool iceRestart, bool trickle)
        {
            var description = await operations.CreateOfferAsync(iceRestart);
            if (!description.sdp.Contains("\nm=", StringComparison.Ordinal))
            {
                AddPlaceholderChannel();
                description = await operations.CreateOfferAsync(iceRestart);
            }
            return await SetLocalAsync(description, trickle);
        }

        /// <summary>
        /// Takes an offer; gives the text of the answer, with all candidates unless <c>trickle</c>.
        /// </summary>
        internal async UniTask<string> AnswerAsync(string offer, bool trickle)
        {
            await SetRemoteAsync(RTCSdpType.Offer, offer);
            return await SetLocalAsync(await operations.CreateAnswerAsync(), trickle);
        }

        internal UniTask AcceptAnswerAsync(string sdp) => SetRemoteAsync(RTCSdpType.Answer, sdp);

        /// <summary>
        /// A candidate of an earlier ICE generation is refused: no harm, no error. Unity.WebRTC
        /// takes no end-of-candidates.
        /// </summary>
        internal void AddCandidate(IceCandidate candidate)
        {
            if (IsClosed || string.IsNullOrEmpty(candidate?.Candidate))
            {
                return;
            }
            try
            {
                if (!operations.AddIceCandidate(candidate))
                {
                    Logger.LogDebug($"A candidate of {id} was not taken");
                }
            }
            catch (Exception error)
            {
                Logger.LogDebug($"A candidate of {id} was not taken", error);
            }
        }

        /// <summary>
        /// From now on candidates are handed out as they come; those held back, at once.
        /// </summary>
        internal void StartTrickling()
        {
            var held = untrickled ?? new List<IceCandidate>();
            untrickled = null;
            held.ForEach(events.OnCandidate);
        }

        /// <summary>Close hooks, then the connection; silent afterwards.</summary>
        internal void Close()
        {
            if (IsClosed)
            {
                return;
            }
            closing.Cancel();
            parts.Hooks.RunClose(id);
            try
            {
                StopListening();
                placeholder?.Dispose();
                pc.Close();
                pc.Dispose();
            }
            catch (Exception error)
            {
                Logger.LogWarn($"The connection to {id} was closed by the application", error);
            }
        }

        /// <summary>
        /// After the hooks, and combined with what they set: an application assigns these
        /// properties.
        /// </summary>
        private void Listen()
        {
            pc.OnConnectionStateChange += HandleState;
            pc.OnIceCandidate += HandleCandidate;
            pc.OnIceGatheringStateChange += HandleGathering;
        }

        private void StopListening()
        {
            pc.OnConnectionStateChange -= HandleState;
            pc.OnIceCandidate -= HandleCandidate;
            pc.OnIceGatheringStateChange -= HandleGathering;
        }

        /// <summary>
        /// An offer needs a medium, else ICE never starts; this id is never seen by the
        /// application.
        /// </summary>
        private void AddPlaceholderChannel()
            => placeholder = pc.CreateDataChannel(
                "extreal", new RTCDataChannelInit { negotiated = true, id = 254 });

        private async UniTask<string> SetLocalAsync(RTCSessionDescription description, bool trickle)
        {
            await operations.SetLocalDescriptionAsync(description);
            if (trickle)
            {
                return description.sdp;
            }
            await GatheringWait.WhenGatheredAsync(
                pc, parts.VanillaIceTimeout, parts.Clock, closing.Token);
            untrickled?.Clear();
            return IsClosed ? description.sdp : pc.LocalDescription.sdp;
        }

        private async UniTask SetRemoteAsync(RTCSdpType type, string sdp)
        {
            await operations.SetRemoteDescriptionAsync(type, sdp);
            remoteSdp = sdp;
        }

        private void HandleState(RTCPeerConnectionState newState)
        {
            if (IsClosed)
            {
                return;
            }
            Logger.LogDebug($"Connection to {id}: {newState}");
            state = newState;
            if (newState == RTCPeerConnectionState.Connected)
            {
                events.OnConnected();
            }
            else if (newState == RTCPeerConnectionState.Failed)
            {
                events.OnFailed();
            }
        }

        private void HandleCandidate(RTCIceCandidate candidate)
            => HandOut(new IceCandidate(
                candidate.Candidate, candidate.SdpMid, candidate.SdpMLineIndex));

        /// <summary>Unity.WebRTC has no null candidate: the end is told here.</summary>
        private void HandleGathering(RTCIceGatheringState gathering)
        {
            if (gathering == RTCIceGatheringState.Complete)
            {
                HandOut(null);
            }
        }

        private void HandOut(IceCandidate candidate)
        {
            if (IsClosed)
            {
                return;
            }
            if (untrickled != null)
            {
                untrickled.Add(candidate);
            }
            else
            {
                events.OnCandidate(candidate);
            }
        }
    }
}
#endif
