using System;
using System.Collections.Generic;
using System.Text;
using Unity.WebRTC;

namespace Extreal.Integration.P2P.WebRTC.Tests;

/// <summary>
/// An application's use of the hooks: a channel for each peer, made by the offering side. An open
/// channel proves nothing, so what is heard is what counts.
/// </summary>
internal sealed class Chatter
{
    private readonly Dictionary<string, RTCDataChannel> channels = [];

    public Chatter(NativePeerClient client)
    {
        client.AddPcCreateHook((id, isOffer, pc) =>
        {
            if (isOffer)
            {
                Take(id, pc.CreateDataChannel("chat"));
            }
            else
            {
                pc.OnDataChannel = channel => Take(id, channel);
            }
        });
        client.AddPcCloseHook(id => channels.Remove(id));
    }

    /// <summary>What each peer said last.</summary>
    public Dictionary<string, string> Heard { get; } = [];

    public bool HasHeard(string id, string text) => Heard.GetValueOrDefault(id) == text;

    public bool CanSayTo(string id)
        => channels.TryGetValue(id, out var channel)
            && channel.ReadyState == RTCDataChannelState.Open;

    public void Say(string id, string text) => channels[id].Send(text);

    private void Take(string id, RTCDataChannel channel)
    {
        channels[id] = channel;
        channel.OnMessage = bytes => Heard[id] = Encoding.UTF8.GetString(bytes);
    }
}
