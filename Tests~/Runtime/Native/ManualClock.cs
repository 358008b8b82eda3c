namespace Extreal.Integration.P2P.WebRTC.Tests;

/// <summary>Time that passes when the test says so.</summary>
internal sealed class ManualClock : IClock
{
    private readonly List<Timer> timers = new List<Timer>();
    private TimeSpan now;

    /// <summary>How many timers wait: none is left behind by a client that was stopped.</summary>
    public int Pending => timers.Count;

    public IDisposable After(TimeSpan delay, Action callback)
    {
        var timer = new Timer(timers, now + delay, callback);
        timers.Add(timer);
        return timer;
    }

    /// <summary>
    /// Lets time pass; what falls due is called in order, also what is set on the way.
    /// </summary>
    public void Advance(TimeSpan time)
    {
        var end = now + time;
        while (NextBefore(end) is Timer due)
        {
            timers.Remove(due);
            now = due.At;
            due.Callback();
        }
        now = end;
    }

    public void AdvanceMs(double milliseconds) => Advance(TimeSpan.FromMilliseconds(milliseconds));

    private Timer? NextBefore(TimeSpan end)
        => timers.Where(timer => timer.At <= end).OrderBy(timer => timer.At).FirstOrDefault();

    private sealed class Timer : IDisposable
    {
        private readonly List<Timer> timers;

        public Timer(List<Timer> timers, TimeSpan at, Action callback)
        {
            this.timers = timers;
            At = at;
            Callback = callback;
        }

        public TimeSpan At { get; }

        public Action Callback { get; }

        public void Dispose() => timers.Remove(this);
    }
}
