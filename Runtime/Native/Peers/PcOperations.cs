#if !UNITY_WEBGL || UNITY_EDITOR
using System.Threading;
using Cysharp.Threading.Tasks;
using Unity.WebRTC;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// Unity.WebRTC's operations in the W3C's way: they complete, or throw. After the close they
    /// end with <see cref="System.OperationCanceledException"/>, for a connection that is gone
    /// never completes anything.
    /// </summary>
    /// <exception cref="PeerException">
    /// <see cref="ErrorCode.Unexpected"/>: the engine refuses.
    /// </exception>
    internal sealed class PcOperations
    {
        /// <summary>
        /// Unity.WebRTC completes an operation after scripts have had their Update: whoever looks
        /// there sees it a frame later. This moment is in every set of UniTask's timings.
        /// </summary>
        private const PlayerLoopTiming EndOfFrame = PlayerLoopTiming.LastPostLateUpdate;

        private readonly RTCPeerConnection pc;
        private readonly CancellationToken closing;

        internal PcOperations(RTCPeerConnection pc, CancellationToken closing)
        {
            this.pc = pc;
            this.closing = closing;
        }

        internal async UniTask<RTCSessionDescription> CreateOfferAsync(bool iceRestart)
        {
            var options = new RTCOfferAnswerOptions
            {
                iceRestart = iceRestart,
                voiceActivityDetection = true,
            };
            var operation = pc.CreateOffer(ref options);
            await CompleteAsync(operation);
            return operation.Desc;
        }

        internal async UniTask<RTCSessionDescription> CreateAnswerAsync()
        {
            var operation = pc.CreateAnswer();
            await CompleteAsync(operation);
            return operation.Desc;
        }

        internal UniTask SetLocalDescriptionAsync(RTCSessionDescription description)
            => CompleteAsync(pc.SetLocalDescription(ref description));

        internal UniTask SetRemoteDescriptionAsync(RTCSdpType type, string sdp)
        {
            var description = new RTCSessionDescription { type = type, sdp = sdp };
            return CompleteAsync(pc.SetRemoteDescription(ref description));
        }

        internal bool AddIceCandidate(IceCandidate candidate)
        {
            var init = new RTCIceCandidateInit
            {
                candidate = candidate.Candidate,
                sdpMid = candidate.SdpMid,
                sdpMLineIndex = candidate.SdpMLineIndex,
            };
            using (var taken = new RTCIceCandidate(init))
            {
                return pc.AddIceCandidate(taken);
            }
        }

        private async UniTask CompleteAsync(AsyncOperationBase operation)
        {
            await operation.ToUniTask(EndOfFrame, closing);
            if (operation.IsError)
            {
                throw new PeerException(ErrorCode.Unexpected, operation.Error.message);
            }
        }
    }
}
#endif
