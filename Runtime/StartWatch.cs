using System;
using System.Threading;
using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>Calls back when a start takes too long, in real time (A0-21).</summary>
    internal sealed class StartWatch : IDisposable
    {
        private CancellationTokenSource cancellation;

        /// <summary>Begins anew; an earlier watch ends.</summary>
        internal void Begin(TimeSpan timeout, Action expire)
        {
            Dispose();
            cancellation = new CancellationTokenSource();
            WaitAsync(timeout, expire, cancellation.Token).Forget();
        }

        /// <summary>Ends the watch, if there is one.</summary>
        public void Dispose()
        {
            cancellation?.Cancel();
            cancellation?.Dispose();
            cancellation = null;
        }

        private static async UniTaskVoid WaitAsync(
            TimeSpan timeout, Action expire, CancellationToken cancellationToken)
        {
            var isCancelled = await UniTask
                .Delay(timeout, DelayType.Realtime, PlayerLoopTiming.Update, cancellationToken)
                .SuppressCancellationThrow();
            if (!isCancelled)
            {
                expire();
            }
        }
    }
}
