#if !UNITY_WEBGL || UNITY_EDITOR
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Unity.WebRTC;

namespace Extreal.Integration.P2P.WebRTC.MVS.Controls.TextChatControl
{
    /// <summary>In C#, with Unity.WebRTC; its twin is <c>DataChannelClient.ts</c>.</summary>
    public sealed class NativeDataChannelClient : DataChannelClient
    {
        private const string Label = "extreal-mvs-chat";

        private readonly Dictionary<string, RTCDataChannel> channels
            = new Dictionary<string, RTCDataChannel>();

        public NativeDataChannelClient(NativePeerClient peerClient)
        {
            peerClient.AddPcCreateHook(CreatePc);
            peerClient.AddPcCloseHook(ClosePc);
        }

        /// <inheritdoc/>
        public override void Send(string text)
        {
            var open = channels.Values
                .Where(channel => channel.ReadyState == RTCDataChannelState.Open)
                .ToList();
            foreach (var channel in open)
            {
                channel.Send(text);
            }
        }

        /// <inheritdoc/>
        protected override void Clear()
        {
            foreach (var id in channels.Keys.ToList())
            {
                ClosePc(id);
            }
        }

        /// <summary>
        /// Before the offer or the answer is made: the side that offers makes the channel, the
        /// other waits for it.
        /// </summary>
        private void CreatePc(string id, bool isOffer, RTCPeerConnection pc)
        {
            if (isOffer)
            {
                Use(id, pc.CreateDataChannel(Label));
                return;
            }
            // Other hooks may wait for channels of their own.
            pc.OnDataChannel += channel =>
            {
                if (channel.Label == Label)
                {
                    Use(id, channel);
                }
            };
        }

        private void Use(string id, RTCDataChannel channel)
        {
            channels[id] = channel;
            channel.OnMessage = bytes => FireOnReceived(id, Encoding.UTF8.GetString(bytes));
        }

        private void ClosePc(string id)
        {
            if (channels.TryGetValue(id, out var channel))
            {
                channels.Remove(id);
                channel.Close();
                channel.Dispose();
            }
        }
    }
}
#endif
