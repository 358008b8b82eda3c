#if !UNITY_WEBGL || UNITY_EDITOR
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// Decides when a connection counts as stuck and what is tried next. Between ours only the
    /// pair's first offerer restarts or renews; the other side asks. Towards 1.1.0: one renewal, no
    /// restarts.
    /// </summary>
    internal sealed class Recovery
    {
        private readonly IClock clock;
        private readonly RecoveryTimings timings;
        private readonly RecoveryActions actions;
        private IDisposable timer;
        private int restarts;
        private int renewals;
        private int requests;

        internal Recovery(IClock clock, RecoveryTimings timings, RecoveryActions actions)
        {
            this.clock = clock;
            this.timings = timings;
            this.actions = actions;
        }

        /// <summary>An offer of ours went out.</summary>
        internal void Offered() => Arm(timings.Unanswered, RenewOrGiveUp);

        /// <summary>
        /// Our offer was answered; towards 1.1.0 the time since the offer goes on counting.
        /// </summary>
        internal void Answered(Dialect dialect)
        {
            if (dialect == Dialect.Ours)
            {
                Arm(timings.Unconnected, RestartOrGiveUp);
            }
        }

        /// <summary>We answered; a 1.1.0 offerer cannot be asked for anything.</summary>
        internal void Answering(Dialect dialect)
        {
            if (dialect == Dialect.Ours)
            {
                Arm(timings.Unconnected, AskOrGiveUp);
            }
            else
            {
                Arm(2 * timings.Unanswered, actions.GiveUp);
            }
        }

        internal void Connected()
        {
            Pause();
            restarts = 0;
            renewals = 0;
            requests = 0;
        }

        /// <summary>The connection reached <c>failed</c>: what the timer would do, now.</summary>
        internal void Failed(bool isOfferer)
        {
            if (isOfferer)
            {
                RestartOrGiveUp();
            }
            else
            {
                AskOrGiveUp();
            }
        }

        /// <summary>
        /// Nothing can be signaled at the moment: what cannot heal by itself ends after a while.
        /// </summary>
        internal void WaitForSignaling() => Arm(2 * timings.Unanswered, actions.GiveUp);

        /// <summary>No timer runs until something happens.</summary>
        internal void Pause()
        {
            timer?.Dispose();
            timer = null;
        }

        private void Arm(TimeSpan delay, Action callback)
        {
            timer?.Dispose();
            timer = clock.After(delay, callback);
        }

        private void RestartOrGiveUp()
        {
            Pause();
            if (restarts >= timings.MaxIceRestarts)
            {
                actions.GiveUp();
                return;
            }
            restarts++;
            actions.RestartIce();
        }

        private void RenewOrGiveUp()
        {
            Pause();
            if (renewals >= timings.MaxRenewals)
            {
                actions.GiveUp();
                return;
            }
            renewals++;
            actions.Renew();
        }

        private void AskOrGiveUp()
        {
            if (requests >= timings.MaxIceRestarts)
            {
                Arm(timings.Unanswered, actions.GiveUp);
                return;
            }
            requests++;
            Arm(timings.Unconnected, AskOrGiveUp);
            actions.AskForRestart();
        }
    }
}
#endif
