using System;
using System.Collections.Generic;
using Extreal.Integration.P2P.WebRTC;
using UniRx;

namespace Extreal.Actor
{
    /// <summary>Every event of a client by its name, with what it carries as text.</summary>
    internal static class PeerClientTexts
    {
        public static Dictionary<string, IObservable<string>> Of(PeerClient client)
            => new Dictionary<string, IObservable<string>>
            {
                [nameof(PeerClient.OnStarted)] = client.OnStarted,
                [nameof(PeerClient.OnStartFailed)] = Empty(client.OnStartFailed),
                [nameof(PeerClient.OnConnectFailed)] = client.OnConnectFailed,
                [nameof(PeerClient.OnDisconnected)] = client.OnDisconnected,
                [nameof(PeerClient.OnUserConnecting)] = client.OnUserConnecting,
                [nameof(PeerClient.OnUserDisconnecting)] = client.OnUserDisconnecting,
                [nameof(PeerClient.OnPeerConnectionFailed)] = client.OnPeerConnectionFailed,
                [nameof(PeerClient.OnReconnecting)] = Empty(client.OnReconnecting),
                [nameof(PeerClient.OnReconnected)] = Empty(client.OnReconnected),
                [nameof(PeerClient.OnError)] = client.OnError.Select(error => error.Code),
            };

        private static IObservable<string> Empty(IObservable<Unit> observable)
            => observable.Select(_ => string.Empty);
    }
}
