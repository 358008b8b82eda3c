// What a package on top of this one offers its users, as the chat and network packages do.
using System;
using Extreal.Core.Common.System;
using UniRx;

namespace Consumers
{
    // B2: `Extreal.Core.Common.System.DisposableBase`
    public abstract class ChannelClient : DisposableBase
    {
        // B2: UniTask and UniRx types in public signatures
        protected CompositeDisposable Disposables { get; } = new CompositeDisposable();

        private readonly Subject<string> received;

        protected ChannelClient() => received = new Subject<string>().AddTo(Disposables);

        public IObservable<string> OnReceived => received;

        public abstract void Send(string text);

        public abstract void Clear();

        protected void FireOnReceived(string text) => received.OnNext(text);

        protected sealed override void ReleaseManagedResources()
        {
            DoReleaseManagedResources();
            Disposables.Dispose();
        }

        protected virtual void DoReleaseManagedResources()
        {
        }
    }
}
