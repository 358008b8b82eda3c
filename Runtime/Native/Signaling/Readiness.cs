#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Collections.Generic;
using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// Whether the connection can be used, and those who wait for it. They go on inside
    /// <see cref="Settle"/> or <see cref="Fail"/>, so these come last in what their caller does.
    /// </summary>
    internal sealed class Readiness
    {
        private readonly List<Action> waiters = new List<Action>();
        private IDisposable deadline;
        private PeerException failure;

        internal bool IsReady { get; private set; }

        /// <summary>
        /// Throws the failure; <c>signaling-unreachable</c> when it takes too long.
        /// </summary>
        internal async UniTask WaitAsync(IClock clock, TimeSpan timeout)
        {
            if (!IsReady && failure == null)
            {
                await OutcomeAsync(clock, timeout);
            }
            if (failure != null)
            {
                throw failure;
            }
            if (!IsReady)
            {
                throw new PeerException(ErrorCode.SignalingUnreachable, "timeout");
            }
        }

        /// <summary>Calls back unless the outcome is known by then.</summary>
        internal void Deadline(IClock clock, TimeSpan timeout, Action expire)
            => deadline = clock.After(timeout, expire);

        /// <summary>It can be used from now on; <see cref="Settle"/> follows.</summary>
        internal void Succeed()
        {
            IsReady = true;
            deadline?.Dispose();
        }

        internal void Fail(PeerException error)
        {
            IsReady = false;
            failure = error;
            deadline?.Dispose();
            Settle();
        }

        /// <summary>Those who wait go on.</summary>
        internal void Settle()
        {
            foreach (var waiter in waiters.ToArray())
            {
                waiter();
            }
        }

        private async UniTask OutcomeAsync(IClock clock, TimeSpan timeout)
        {
            var outcome = new UniTaskCompletionSource();
            void Finish() => outcome.TrySetResult();
            waiters.Add(Finish);
            using (clock.After(timeout, Finish))
            {
                await outcome.Task;
            }
            waiters.Remove(Finish);
        }
    }
}
#endif
