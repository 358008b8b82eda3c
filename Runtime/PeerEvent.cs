using System;
using Extreal.Core.Logging;
using UniRx;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// One event of a client. A subscriber's exception is logged and reaches neither the client nor
    /// the other subscribers. Silent once disposed of.
    /// </summary>
    internal sealed class PeerEvent<T> : IObservable<T>, IDisposable
    {
        private static readonly ELogger Logger = LoggingManager.GetLogger(nameof(PeerClient));

        private readonly string name;
        private readonly Subject<T> subject = new Subject<T>();
        private bool isDisposed;

        internal PeerEvent(string name) => this.name = name;

        /// <inheritdoc/>
        public IDisposable Subscribe(IObserver<T> observer)
            => subject.Subscribe(new IsolatedObserver(name, observer));

        /// <inheritdoc/>
        public void Dispose()
        {
            isDisposed = true;
            subject.Dispose();
        }

        internal void Fire(T value)
        {
            if (isDisposed)
            {
                return;
            }
            if (Logger.IsDebug())
            {
                Logger.LogDebug($"{name}: {value}");
            }
            subject.OnNext(value);
        }

        private sealed class IsolatedObserver : IObserver<T>
        {
            private readonly string name;
            private readonly IObserver<T> observer;

            internal IsolatedObserver(string name, IObserver<T> observer)
            {
                this.name = name;
                this.observer = observer;
            }

            public void OnNext(T value)
            {
                try
                {
                    observer.OnNext(value);
                }
                catch (Exception exception)
                {
                    Logger.LogError($"A subscriber of {name} failed", exception);
                }
            }

            public void OnCompleted() => observer.OnCompleted();

            public void OnError(Exception error) => observer.OnError(error);
        }
    }
}
