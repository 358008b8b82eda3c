using System;
using Extreal.Core.Logging;
using UniRx;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What a client tells its application; no subscriber's exception gets any further.</summary>
    internal sealed class PeerClientEvents
    {
        private static readonly ELogger Logger = LoggingManager.GetLogger(nameof(PeerClient));

        internal Subject<string> Started { get; } = new Subject<string>();
        internal Subject<Unit> StartFailed { get; } = new Subject<Unit>();
        internal Subject<string> ConnectFailed { get; } = new Subject<string>();
        internal Subject<string> Disconnected { get; } = new Subject<string>();
        internal Subject<string> UserConnecting { get; } = new Subject<string>();
        internal Subject<string> UserDisconnecting { get; } = new Subject<string>();
        internal Subject<string> PeerConnectionFailed { get; } = new Subject<string>();
        internal Subject<Unit> Reconnecting { get; } = new Subject<Unit>();
        internal Subject<Unit> Reconnected { get; } = new Subject<Unit>();
        internal Subject<PeerException> Error { get; } = new Subject<PeerException>();

        internal PeerClientEvents(CompositeDisposable disposables)
        {
            disposables.Add(Started);
            disposables.Add(StartFailed);
            disposables.Add(ConnectFailed);
            disposables.Add(Disconnected);
            disposables.Add(UserConnecting);
            disposables.Add(UserDisconnecting);
            disposables.Add(PeerConnectionFailed);
            disposables.Add(Reconnecting);
            disposables.Add(Reconnected);
            disposables.Add(Error);
        }

        internal static void Fire<T>(Subject<T> subject, T value, string name)
        {
            if (Logger.IsDebug())
            {
                Logger.LogDebug($"{name}: {value}");
            }
            try
            {
                subject.OnNext(value);
            }
            catch (Exception exception)
            {
                Logger.LogError($"A subscriber of {name} failed", exception);
            }
        }
    }
}
