using UniRx;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What a client tells its application.</summary>
    internal sealed class PeerClientEvents
    {
        internal PeerEvent<string> Started { get; }
            = new PeerEvent<string>(nameof(PeerClient.OnStarted));

        internal PeerEvent<Unit> StartFailed { get; }
            = new PeerEvent<Unit>(nameof(PeerClient.OnStartFailed));

        internal PeerEvent<string> ConnectFailed { get; }
            = new PeerEvent<string>(nameof(PeerClient.OnConnectFailed));

        internal PeerEvent<string> Disconnected { get; }
            = new PeerEvent<string>(nameof(PeerClient.OnDisconnected));

        internal PeerEvent<string> UserConnecting { get; }
            = new PeerEvent<string>(nameof(PeerClient.OnUserConnecting));

        internal PeerEvent<string> UserDisconnecting { get; }
            = new PeerEvent<string>(nameof(PeerClient.OnUserDisconnecting));

        internal PeerEvent<string> PeerConnectionFailed { get; }
            = new PeerEvent<string>(nameof(PeerClient.OnPeerConnectionFailed));

        internal PeerEvent<Unit> Reconnecting { get; }
            = new PeerEvent<Unit>(nameof(PeerClient.OnReconnecting));

        internal PeerEvent<Unit> Reconnected { get; }
            = new PeerEvent<Unit>(nameof(PeerClient.OnReconnected));

        internal PeerEvent<PeerException> Error { get; }
            = new PeerEvent<PeerException>(nameof(PeerClient.OnError));

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
    }
}
