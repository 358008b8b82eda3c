using System;
using System.Threading;

namespace Unity.WebRTC.Link
{
    /// <summary>
    /// Where events go: the thread whose context was current when the first object was made.
    /// </summary>
    internal sealed class MainThread
    {
        private static MainThread last;

        private readonly SynchronizationContext context;

        private MainThread(SynchronizationContext context) => this.context = context;

        /// <exception cref="InvalidOperationException">
        /// No thread has had a context so far.
        /// </exception>
        public static MainThread Current()
        {
            var context = SynchronizationContext.Current;
            if (context != null)
            {
                last = new MainThread(context);
            }
            return last ?? throw new InvalidOperationException(
                "Unity.WebRTC needs a main thread with a SynchronizationContext.");
        }

        public void Post(Action action) => context.Post(_ => action(), null);
    }
}
