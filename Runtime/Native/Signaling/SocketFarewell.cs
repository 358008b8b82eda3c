#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Threading;
using System.Threading.Tasks;
using SocketIOClient;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// How a connection ends: on the pool's threads, within bounds, without an error.
    /// </summary>
    internal static class SocketFarewell
    {
        /// <summary>For what was emitted before the end, and again for the end itself.</summary>
        private static readonly TimeSpan SendBound = TimeSpan.FromSeconds(2);

        /// <summary>
        /// socket.io's server drops what it has not dealt with when the end comes in the same
        /// packet.
        /// </summary>
        private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(300);

        /// <summary>
        /// The library closes its transport after it has said the end, and tells nobody.
        /// </summary>
        private static readonly TimeSpan CloseGrace = TimeSpan.FromSeconds(1);

        /// <summary>Ends when the server was told; the rest is freed a little later.</summary>
        /// <param name="library">Null when it was never made</param>
        /// <param name="sent">What is still on its way out</param>
        internal static async Task SayAsync(SocketIO library, Task sent)
        {
            if (library == null)
            {
                return;
            }
            var grace = TimeSpan.Zero;
            if (library.Connected)
            {
                grace = CloseGrace;
                await WithinAsync(sent, SendBound).ConfigureAwait(false);
                await WithinAsync(AnsweredAsync(library), Apart).ConfigureAwait(false);
            }
            await WithinAsync(DisconnectAsync(library), SendBound).ConfigureAwait(false);
            _ = DisposeAfterAsync(library, grace);
        }

        /// <summary>
        /// Every server answers this one, after it has dealt with what came before.
        /// </summary>
        private static async Task AnsweredAsync(SocketIO library)
        {
            var answered = new TaskCompletionSource<bool>();
            try
            {
                await library.EmitAsync("list hosts", _ => answered.TrySetResult(true))
                    .ConfigureAwait(false);
                await answered.Task.ConfigureAwait(false);
            }
            catch (Exception)
            {
                // It was no connection any more.
            }
        }

        private static async Task DisconnectAsync(SocketIO library)
        {
            try
            {
                await library.DisconnectAsync().ConfigureAwait(false);
            }
            catch (Exception)
            {
                // It was no connection any more.
            }
        }

        private static async Task DisposeAfterAsync(SocketIO library, TimeSpan grace)
        {
            await Task.Delay(grace).ConfigureAwait(false);
            try
            {
                library.Dispose();
            }
            catch (Exception)
            {
                // 3.0.6 cannot be disposed of before it has a transport, nor twice.
            }
        }

        private static async Task WithinAsync(Task task, TimeSpan bound)
        {
            using (var cancellation = new CancellationTokenSource())
            {
                var late = Task.Delay(bound, cancellation.Token);
                await Task.WhenAny(task, late).ConfigureAwait(false);
                cancellation.Cancel();
            }
        }
    }
}
#endif
