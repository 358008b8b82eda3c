#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Collections.Generic;
using System.Linq;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// A newcomer's list of members that were told to call it: none goes missing in silence.
    /// </summary>
    internal sealed class ExpectedPeers
    {
        private readonly IClock clock;
        private readonly TimeSpan wait;
        private readonly Action<string> onMissing;
        private readonly Dictionary<string, IDisposable> timers =
            new Dictionary<string, IDisposable>(StringComparer.Ordinal);

        internal ExpectedPeers(IClock clock, TimeSpan wait, Action<string> onMissing)
        {
            this.clock = clock;
            this.wait = wait;
            this.onMissing = onMissing;
        }

        /// <summary>
        /// The newest list counts, so that a hostile host cannot make timers without end.
        /// </summary>
        internal void Expect(IEnumerable<string> ids)
        {
            Clear();
            foreach (var id in ids.Distinct(StringComparer.Ordinal))
            {
                timers[id] = clock.After(wait, () =>
                {
                    timers.Remove(id);
                    onMissing(id);
                });
            }
        }

        /// <summary>It is there, or gone for good.</summary>
        internal void Settle(string id)
        {
            if (timers.TryGetValue(id, out var timer))
            {
                timers.Remove(id);
                timer.Dispose();
            }
        }

        internal void Clear()
        {
            foreach (var timer in timers.Values)
            {
                timer.Dispose();
            }
            timers.Clear();
        }
    }
}
#endif
