#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using SocketIOClient;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// When a lost connection is tried again: after pauses that double, as socket.io's own options
    /// say. The library's reconnection is not used, since it differs by version and tells nobody.
    /// </summary>
    internal sealed class Reconnection
    {
        private readonly SocketIOOptions options;
        private readonly IClock clock;
        private readonly Func<double> random;
        private IDisposable pause;
        private int attempts;

        /// <param name="options">The application's</param>
        /// <param name="clock">Time</param>
        /// <param name="random">From 0 to 1</param>
        internal Reconnection(SocketIOOptions options, IClock clock, Func<double> random)
        {
            this.options = options;
            this.clock = clock;
            this.random = random;
        }

        /// <summary>Whether a lost connection is to be restored.</summary>
        internal bool IsEnabled => options.Reconnection;

        /// <summary>Calls back after the next pause; false when there were tries enough.</summary>
        internal bool TrySchedule(Action connect)
        {
            if (!IsEnabled || attempts >= options.ReconnectionAttempts)
            {
                return false;
            }
            pause = clock.After(NextPause(), connect);
            attempts++;
            return true;
        }

        /// <summary>Nothing is tried any more; the next time begins with the first pause.</summary>
        internal void Reset()
        {
            pause?.Dispose();
            pause = null;
            attempts = 0;
        }

        private TimeSpan NextPause()
        {
            var doublings = Math.Pow(2, Math.Min(attempts, 30));
            var first = Math.Max(options.ReconnectionDelay, 1);
            var spread = 1 + options.RandomizationFactor * (2 * random() - 1);
            return TimeSpan.FromMilliseconds(
                Math.Min(first * doublings * spread, Math.Max(options.ReconnectionDelayMax, 1)));
        }
    }
}
#endif
