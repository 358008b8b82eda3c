#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Threading.Tasks;
using Extreal.Core.Logging;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// What goes out, one after the other, on the pool's threads: the library keeps no order, and
    /// mixes the numbers of two emits up.
    /// </summary>
    internal sealed class Outbox
    {
        private static readonly ELogger Logger = LoggingManager.GetLogger(nameof(Outbox));

        /// <summary>Ends when all is sent that was enqueued by now; without an error.</summary>
        internal Task Sent { get; private set; } = Task.CompletedTask;

        /// <summary>What cannot be sent is dropped.</summary>
        internal void Enqueue(string name, Func<Task> emit)
        {
            var before = Sent;
            Sent = Task.Run(async () =>
            {
                await before.ConfigureAwait(false);
                try
                {
                    await emit().ConfigureAwait(false);
                }
                catch (Exception exception)
                {
                    MainThread.Post(() => Logger.LogDebug($"'{name}' was not sent", exception));
                }
            });
        }
    }
}
#endif
