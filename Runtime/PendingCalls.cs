using System;
using System.Collections.Generic;
using System.Threading;
using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// The calls that wait for an answer, from one <see cref="PeerClient.Stop"/> to the next: each
    /// ends with its own outcome, its caller's cancellation, or the end of them all.
    /// </summary>
    internal sealed class PendingCalls
    {
        private readonly List<Action<PeerException>> endings = new List<Action<PeerException>>();
        private bool isEnding;

        /// <summary>
        /// The outcome of <paramref name="request"/>, unless something else ends it first.
        /// </summary>
        internal async UniTask<T> AttendAsync<T>(
            UniTask<T> request, CancellationToken cancellationToken)
        {
            var outcome = new UniTaskCompletionSource<T>();
            void End(PeerException reason) => outcome.TrySetException(reason);
            endings.Add(End);
            ForwardAsync(request, outcome).Forget();
            using (cancellationToken.Register(() => Cancel(outcome, cancellationToken)))
            {
                try
                {
                    return await outcome.Task;
                }
                finally
                {
                    endings.Remove(End);
                }
            }
        }

        /// <summary>
        /// From now on no call ends by its own outcome; <see cref="End"/> follows.
        /// </summary>
        internal void BeginToEnd() => isEnding = true;

        internal void End(PeerException reason)
        {
            foreach (var end in endings.ToArray())
            {
                end(reason);
            }
        }

        private async UniTaskVoid ForwardAsync<T>(
            UniTask<T> request, UniTaskCompletionSource<T> outcome)
        {
            try
            {
                var result = await request;
                if (!isEnding)
                {
                    outcome.TrySetResult(result);
                }
            }
            catch (Exception exception)
            {
                if (!isEnding)
                {
                    outcome.TrySetException(exception);
                }
            }
        }

        /// <summary>A source with a timer cancels on a thread of the pool.</summary>
        private static void Cancel<T>(
            UniTaskCompletionSource<T> outcome, CancellationToken cancellationToken)
        {
            if (PlayerLoopHelper.IsMainThread)
            {
                outcome.TrySetCanceled(cancellationToken);
            }
            else
            {
                UniTask.Post(() => outcome.TrySetCanceled(cancellationToken));
            }
        }
    }
}
