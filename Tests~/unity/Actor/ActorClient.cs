using System;
using System.Reflection;
using System.Threading;
using Extreal.Integration.P2P.WebRTC;
using UniRx;

namespace Extreal.Actor
{
    /// <summary>One client of the actor: its events are reported under its name.</summary>
    internal sealed class ActorClient : IDisposable
    {
        private readonly CompositeDisposable subscriptions = new CompositeDisposable();
        private CancellationTokenSource cancellation = new CancellationTokenSource();

        public ActorClient(string name, PeerConfig config, ActorReports reports)
        {
            Client = PeerClientProvider.Provide(config);
            foreach (var (eventName, texts) in PeerClientTexts.Of(Client))
            {
                texts.Subscribe(text => reports.Event(eventName, name, text)).AddTo(subscriptions);
            }
        }

        public PeerClient Client { get; }

        /// <summary>Cancelled by the next <see cref="Cancel"/>.</summary>
        public CancellationToken Token => cancellation.Token;

        /// <summary>The own id now, which only subclasses may ask for.</summary>
        public string Id => (string)typeof(PeerClient)
            .GetMethod("GetClientId", BindingFlags.Instance | BindingFlags.NonPublic)
            .Invoke(Client, null);

        public void Cancel()
        {
            using (var cancelled = cancellation)
            {
                cancellation = new CancellationTokenSource();
                cancelled.Cancel();
            }
        }

        /// <summary>From now on a subscriber of this event throws, after it was reported.</summary>
        public void ThrowIn(string eventName) => PeerClientTexts.Of(Client)[eventName]
            .Subscribe(_ => throw new InvalidOperationException($"thrown in {eventName}"))
            .AddTo(subscriptions);

        public void Dispose()
        {
            Client.Dispose();
            subscriptions.Dispose();
            cancellation.Dispose();
        }
    }
}
