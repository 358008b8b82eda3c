#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Threading;
using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>Real time, whatever Unity's time scale; looks at each frame.</summary>
    internal sealed class SystemClock : IClock
    {
        public IDisposable After(TimeSpan delay, Action callback)
        {
            var timer = new Timer();
            RunAsync(delay, callback, timer.Token).Forget();
            return timer;
        }

        private static async UniTaskVoid RunAsync(
            TimeSpan delay, Action callback, CancellationToken cancellationToken)
        {
            var isCancelled = await UniTask
                .Delay(delay, DelayType.Realtime, PlayerLoopTiming.Update, cancellationToken)
                .SuppressCancellationThrow();
            if (!isCancelled && !cancellationToken.IsCancellationRequested)
            {
                callback();
            }
        }

        private sealed class Timer : IDisposable
        {
            private readonly CancellationTokenSource cancellation = new CancellationTokenSource();

            internal CancellationToken Token => cancellation.Token;

            public void Dispose() => cancellation.Cancel();
        }
    }
}
#endif
