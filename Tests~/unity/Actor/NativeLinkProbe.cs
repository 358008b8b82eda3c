#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Collections.Generic;
using System.Text;
using Extreal.Integration.P2P.WebRTC;
using Unity.WebRTC;

namespace Extreal.Actor
{
    /// <summary>
    /// A data channel on every link, as Tests~/standins/LinkProbe.ts makes it: the offerer creates
    /// it and knocks; the answerer speaks when it has heard the knock.
    /// </summary>
    internal sealed class NativeLinkProbe
    {
        private const string Knock = "knock";

        private readonly Dictionary<string, RTCDataChannel> channels =
            new Dictionary<string, RTCDataChannel>();

        /// <summary>Those that both ends can use.</summary>
        private readonly HashSet<RTCDataChannel> usable = new HashSet<RTCDataChannel>();

        private readonly string label;
        private readonly Action<string, string, string> report;

        /// <param name="client">Whose links get the channel</param>
        /// <param name="label">The channel's label, the same at both ends</param>
        /// <param name="report">Takes an event's name, the peer's id and a text</param>
        public NativeLinkProbe(
            NativePeerClient client, string label, Action<string, string, string> report)
        {
            this.label = label;
            this.report = report;
            client.AddPcCreateHook(Create);
            client.AddPcCloseHook(id =>
            {
                report("LinkClosing", id, string.Empty);
                if (channels.Remove(id, out var channel))
                {
                    usable.Remove(channel);
                }
            });
        }

        /// <summary>
        /// Sends over the link to this peer, once <c>LinkOpened</c> was reported.
        /// </summary>
        public void Send(string id, string text)
        {
            if (!channels.TryGetValue(id, out var channel))
            {
                throw new InvalidOperationException($"There is no open link to {id}.");
            }
            channel.Send(text);
        }

        private void Create(string id, bool isOffer, RTCPeerConnection connection)
        {
            report("LinkCreated", id, isOffer ? "offer" : "answer");
            if (isOffer)
            {
                var channel = connection.CreateDataChannel(label);
                channel.OnOpen = () =>
                {
                    Open(id, channel);
                    channel.Send(Knock);
                };
                Listen(id, channel);
                return;
            }
            connection.OnDataChannel = channel =>
            {
                if (channel.Label == label)
                {
                    Listen(id, channel);
                }
            };
        }

        private void Listen(string id, RTCDataChannel channel)
        {
            // From the start: a channel that nobody refers to is closed by the garbage collector.
            channels[id] = channel;
            channel.OnMessage = bytes => Receive(id, channel, Encoding.UTF8.GetString(bytes));
            channel.OnClose = () => report("LinkClosed", id, string.Empty);
        }

        /// <summary>Whatever comes first opens the link: peers of 1.1.0 do not knock.</summary>
        private void Receive(string id, RTCDataChannel channel, string text)
        {
            Open(id, channel);
            if (text != Knock)
            {
                report("LinkMessage", id, text);
            }
        }

        private void Open(string id, RTCDataChannel channel)
        {
            if (usable.Add(channel))
            {
                report("LinkOpened", id, string.Empty);
            }
        }
    }
}
#endif
