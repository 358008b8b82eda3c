#if !UNITY_WEBGL || UNITY_EDITOR
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// A join on its way: started when the host's <c>done</c> came and its connection is up
    /// (A0-19). How long it may take is <see cref="PeerClient"/>'s to watch.
    /// </summary>
    internal sealed class Joining
    {
        private readonly JoiningEvents events;
        private readonly IDisposable retry;
        private bool isDone;
        private bool isConnected;

        /// <param name="hostId">Whom to join</param>
        /// <param name="clock">Time</param>
        /// <param name="retryAfter">When to ask again</param>
        /// <param name="events">Who is told</param>
        internal Joining(string hostId, IClock clock, TimeSpan retryAfter, JoiningEvents events)
        {
            HostId = hostId;
            this.events = events;
            retry = clock.After(retryAfter, events.OnRetry);
        }

        internal string HostId { get; }

        internal bool IsPending { get; private set; } = true;

        /// <summary>
        /// Why it came to nothing, one of <see cref="ErrorCode"/>; null when it did not.
        /// </summary>
        internal string Failure { get; private set; }

        internal void HandleDone(string id)
        {
            isDone = isDone || id == HostId;
            StartIfReady();
        }

        internal void HandleConnected(string id)
        {
            isConnected = isConnected || id == HostId;
            StartIfReady();
        }

        /// <summary>
        /// The connection to the host closed before the start; a new one may follow.
        /// </summary>
        internal void HandleDisconnecting(string id) => isConnected = isConnected && id != HostId;

        internal void Fail(string code)
        {
            if (End())
            {
                Failure = code;
                events.OnFailed(code);
            }
        }

        internal void Cancel() => End();

        private void StartIfReady()
        {
            if (isDone && isConnected && End())
            {
                events.OnStarted();
            }
        }

        private bool End()
        {
            var wasPending = IsPending;
            IsPending = false;
            retry.Dispose();
            return wasPending;
        }
    }
}
#endif
