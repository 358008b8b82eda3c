using Cysharp.Threading.Tasks;
using UniRx;
using UnityEngine;

namespace Extreal.Integration.P2P.WebRTC.Minimal
{
    public sealed class MeetOthers : MonoBehaviour
    {
        [SerializeField] private string signalingUrl = "http://127.0.0.1:3010";
        [SerializeField] private string groupName = "Minimal";

        private PeerClient peerClient;

        private void Start()
        {
            peerClient = PeerClientProvider.Provide(new PeerConfig(signalingUrl));
            peerClient.OnStarted.Subscribe(id => Debug.Log($"I am {id}"));
            peerClient.OnUserConnecting.Subscribe(id => Debug.Log($"{id} comes"));
            peerClient.OnUserDisconnecting.Subscribe(id => Debug.Log($"{id} goes"));
            MeetAsync().Forget();
        }

        private void OnDestroy() => peerClient?.Dispose();

        /// <summary>Joins the group, or hosts it when there is none.</summary>
        private async UniTask MeetAsync()
        {
            var hosts = await peerClient.ListHostsAsync();
            var host = hosts.Find(one => one.Name == groupName);
            var start = host == null
                ? peerClient.StartHostAsync(groupName)
                : peerClient.StartClientAsync(host.Id);
            await start;
        }
    }
}
