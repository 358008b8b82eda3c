#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Collections.Generic;
using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// Runs what happens to one peer one after the other, so that an answer never overtakes the
    /// offer that waits for its candidates (A0.7-10). An operation that need not wait begins at
    /// once, not in the next frame.
    /// </summary>
    internal sealed class OperationQueue
    {
        /// <summary>
        /// More than an honest peer says while an operation takes its time: candidates, and little
        /// else.
        /// </summary>
        private const int MaxWaiting = 256;

        private readonly Action<Exception> onError;
        private readonly Queue<Entry> waiting = new Queue<Entry>();
        private bool isRunning;
        private bool isClosed;

        internal OperationQueue(Action<Exception> onError) => this.onError = onError;

        /// <summary>
        /// What another peer asks for is to be dropped now; what we want ourselves still goes in.
        /// </summary>
        internal bool IsFull => waiting.Count >= MaxWaiting;

        /// <summary>
        /// Completes when the operation has ended, well or not; never throws. After
        /// <see cref="Close"/> nothing is begun any more.
        /// </summary>
        internal UniTask AddAsync(Func<UniTask> operation)
        {
            var entry = new Entry(operation);
            waiting.Enqueue(entry);
            if (!isRunning)
            {
                RunAllAsync().Forget();
            }
            return entry.Ended.Task;
        }

        /// <summary>What waits is dropped; what runs must look for itself.</summary>
        internal void Close() => isClosed = true;

        private async UniTaskVoid RunAllAsync()
        {
            isRunning = true;
            while (waiting.Count > 0)
            {
                var entry = waiting.Dequeue();
                await RunAsync(entry.Operation);
                entry.Ended.TrySetResult();
            }
            isRunning = false;
        }

        private async UniTask RunAsync(Func<UniTask> operation)
        {
            if (isClosed)
            {
                return;
            }
            try
            {
                await operation();
            }
            catch (Exception error)
            {
                if (!isClosed)
                {
                    onError(error);
                }
            }
        }

        private sealed class Entry
        {
            internal Func<UniTask> Operation { get; }
            internal UniTaskCompletionSource Ended { get; } = new UniTaskCompletionSource();

            internal Entry(Func<UniTask> operation) => Operation = operation;
        }
    }
}
#endif
