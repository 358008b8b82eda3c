namespace UniRx
{
    public static partial class Scheduler
    {
        /// <summary>
        /// Runs at once on the caller's thread: what is left of Unity's main-thread scheduler.
        /// </summary>
        public static IScheduler MainThread => CurrentThread;
    }
}
