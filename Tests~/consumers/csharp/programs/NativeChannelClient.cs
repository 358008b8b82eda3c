#if !UNITY_WEBGL || UNITY_EDITOR
using System.Collections.Generic;
using System.Linq;
using Extreal.Core.Logging;
using Extreal.Integration.P2P.WebRTC;
using Unity.WebRTC;

namespace Consumers
{
    public class NativeChannelClient : ChannelClient
    {
        // B2: `Extreal.Core.Logging`
        private static readonly ELogger Logger
            = LoggingManager.GetLogger(nameof(NativeChannelClient));

        private readonly Dictionary<string, RTCDataChannel> channels
            = new Dictionary<string, RTCDataChannel>();

        private readonly NativePeerClient peerClient;
        private bool isHostGone;

        public NativeChannelClient(NativePeerClient peerClient)
        {
            this.peerClient = peerClient;
            // B2: `NativePeerClient.AddPcCreateHook`
            peerClient.AddPcCreateHook(CreatePc);
            // B2: `NativePeerClient.AddPcCloseHook`
            peerClient.AddPcCloseHook(ClosePc);
            peerClient.AddPcCreateHook((id, isOffer, pc) => throw new System.Exception(id));
            peerClient.AddPcCloseHook(id => throw new System.Exception(id));
        }

        public override void Send(string text)
            => channels.Values.ToList().ForEach(channel => channel.Send(text));

        public override void Clear()
        {
            channels.Keys.ToList().ForEach(ClosePc);
            isHostGone = false;
        }

        /// <summary>A network of one server: links between clients carry nothing.</summary>
        private void CreatePc(string id, bool isOffer, RTCPeerConnection pc)
        {
            // B2: `NativePeerClient.Role`
            // B2: `PeerRole.Host/.Client/.None`
            // B2: `NativePeerClient.HostId`
            if (peerClient.Role == PeerRole.Client && peerClient.HostId != id)
            {
                return;
            }
            if (isOffer)
            {
                HandlePc(id, isOffer, pc.CreateDataChannel("channel"));
            }
            else
            {
                pc.OnDataChannel += (channel) => HandlePc(id, isOffer, channel);
            }
            if (Logger.IsDebug())
            {
                Logger.LogDebug($"New DataChannel: id={id}");
            }
        }

        private void HandlePc(string id, bool isOffer, RTCDataChannel channel)
        {
            channels.Add(id, channel);
            channel.OnMessage = bytes => FireOnReceived(System.Text.Encoding.UTF8.GetString(bytes));
            channel.OnOpen = () => Logger.LogInfo($"{id}: offer={isOffer}");
        }

        private void ClosePc(string id)
        {
            isHostGone = isHostGone
                || (peerClient.Role == PeerRole.Client && id == peerClient.HostId);
            if (channels.TryGetValue(id, out var channel))
            {
                channel.Close();
                channels.Remove(id);
            }
            else if (isHostGone && peerClient.Role != PeerRole.None)
            {
                Logger.LogError("The host is gone", new System.Exception(id));
            }
        }
    }
}
#endif
