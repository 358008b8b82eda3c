using System.Collections.Generic;
using System.Text.Json;
using Cysharp.Threading.Tasks;
using Extreal.Integration.P2P.WebRTC;
using UniRx;

namespace Consumers
{
    // B2: a user's subclass of `PeerClient` with 1.1.0's abstract members only (A0-8)
    public class OwnPeerClient : PeerClient
    {
        private readonly Subject<string> wire = new Subject<string>();

        public OwnPeerClient(PeerConfig peerConfig) : base(peerConfig)
            => wire.Subscribe(FireOnUserConnecting).AddTo(Disposables);

        public void Lose(string reason)
        {
            FireOnConnectFailed(reason);
            FireOnDisconnected(reason);
            FireOnUserDisconnecting(reason);
        }

        protected override string GetClientId() => "own";

        protected override void DoReleaseManagedResources() => wire.Dispose();

        protected override UniTask<StartHostResponse> DoStartHostAsync(string name)
            => UniTask.FromResult(new StartHostResponse { Status = 200, Message = name });

        protected override UniTask<ListHostsResponse> DoListHostsAsync()
            => UniTask.FromResult(new ListHostsResponse
            {
                Status = 200,
                Hosts = new List<HostResponse> { new HostResponse { Id = "1", Name = "one" } },
            });

        protected override async UniTask DoStartClientAsync(string hostId)
        {
            await UniTask.Yield();
            wire.OnNext(hostId);
            FireOnStarted();
        }

        protected override UniTask DoStopAsync() => UniTask.CompletedTask;
    }

    /// <summary>A0-1 and A0-9 to A0-11: what a subclass reads and makes.</summary>
    public static class Answers
    {
        public static (ushort Status, string Message) ReadHost(string json)
        {
            var response = JsonSerializer.Deserialize<StartHostResponse>(json);
            return (response.Status, response.Message);
        }

        public static Host ReadFirst(string json)
        {
            var response = JsonSerializer.Deserialize<ListHostsResponse>(json);
            return new Host(response.Hosts[0].Id, response.Hosts[0].Name);
        }
    }
}
