#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Threading;
using Cysharp.Threading.Tasks;
using Unity.WebRTC;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// Vanilla ICE: a description waits for its candidates, by the event, not by a poll.
    /// </summary>
    internal static class GatheringWait
    {
        /// <summary>
        /// Ends when gathering is complete, when the time is over, or when it is cancelled,
        /// whichever comes first (A0-30); never throws.
        /// </summary>
        internal static async UniTask WhenGatheredAsync(
            RTCPeerConnection pc,
            TimeSpan timeout,
            IClock clock,
            CancellationToken cancellationToken)
        {
            var finished = new UniTaskCompletionSource();
            void Finish() => finished.TrySetResult();
            void Look(RTCIceGatheringState state)
            {
                if (state == RTCIceGatheringState.Complete)
                {
                    Finish();
                }
            }
            pc.OnIceGatheringStateChange += Look;
            using (clock.After(timeout, Finish))
            using (cancellationToken.Register(Finish))
            {
                Look(pc.GatheringState);
                await finished.Task;
            }
            pc.OnIceGatheringStateChange -= Look;
        }
    }
}
#endif
