#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// The time from one stop to the next: what was begun before ends without effect.
    /// </summary>
    internal sealed class Run
    {
        private readonly Action<string> onUnreachable;
        private int current;

        /// <param name="onUnreachable">
        /// Told once for each request that did not reach the server (A0-22)
        /// </param>
        internal Run(Action<string> onUnreachable) => this.onUnreachable = onUnreachable;

        internal void End() => current++;

        /// <summary>Answers, from now on, whether this run still goes on.</summary>
        internal Func<bool> Watch()
        {
            var begun = current;
            return () => begun == current;
        }

        /// <summary>
        /// The request's own outcome, or <see cref="ErrorCode.Stopped"/> when the run is over by
        /// then.
        /// </summary>
        internal async UniTask<T> AttendAsync<T>(UniTask<T> request)
        {
            var isCurrent = Watch();
            try
            {
                var result = await request;
                RequireCurrent(isCurrent);
                return result;
            }
            catch (Exception exception)
            {
                RequireCurrent(isCurrent);
                if (exception is PeerException { Code: ErrorCode.SignalingUnreachable })
                {
                    onUnreachable(exception.Message);
                }
                throw;
            }
        }

        private static void RequireCurrent(Func<bool> isCurrent)
        {
            if (!isCurrent())
            {
                throw new PeerException(ErrorCode.Stopped, "Stop() was called");
            }
        }
    }
}
#endif
