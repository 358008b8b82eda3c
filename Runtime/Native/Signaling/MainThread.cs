#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using Cysharp.Threading.Tasks;
using Extreal.Core.Logging;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>The way from the library's threads to Unity's main thread.</summary>
    internal static class MainThread
    {
        private static readonly ELogger Logger = LoggingManager.GetLogger(nameof(MainThread));

        /// <summary>
        /// Runs the action in the next frame, after those posted before; what it throws is logged.
        /// </summary>
        internal static void Post(Action action)
            => UniTask.Post(() =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    Logger.LogError("Handling what the server said failed", exception);
                }
            });
    }
}
#endif
