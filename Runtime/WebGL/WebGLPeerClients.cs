#if UNITY_WEBGL
using System;
using System.Collections.Generic;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// The clients that live in this player, and who of them a callback is for (A0.7-13).
    /// </summary>
    internal static class WebGLPeerClients
    {
        private static readonly Dictionary<int, WebGLPeerClient> Living
            = new Dictionary<int, WebGLPeerClient>();

        private static int last;
        private static bool isListening;

        /// <summary>The client's handle: never used again in this player.</summary>
        internal static int Add(WebGLPeerClient client)
        {
            last++;
            Living[last] = client;
            return last;
        }

        internal static void Remove(int handle) => Living.Remove(handle);

        /// <summary>
        /// Registers the callbacks, once; after the first client was constructed (A0.4).
        /// </summary>
        internal static void Listen()
        {
            if (isListening)
            {
                return;
            }
            isListening = true;
            OnEvent(BridgeNames.Started, (client, _) => client.HandleStarted());
            OnEvent(BridgeNames.StartFailed, (client, code) => client.HandleStartFailed(code));
            OnEvent(BridgeNames.ConnectFailed, (client, why) => client.HandleConnectFailed(why));
            OnEvent(BridgeNames.Disconnected, (client, why) => client.HandleDisconnected(why));
            OnEvent(BridgeNames.UserConnecting, (client, id) => client.HandleUserConnecting(id));
            OnEvent(
                BridgeNames.UserDisconnecting, (client, id) => client.HandleUserDisconnecting(id));
            OnEvent(
                BridgeNames.PeerConnectionFailed,
                (client, id) => client.HandlePeerConnectionFailed(id));
            OnEvent(BridgeNames.Reconnecting, (client, _) => client.HandleReconnecting());
            OnEvent(BridgeNames.Reconnected, (client, _) => client.HandleReconnected());
            OnAnswer(BridgeNames.StartHostResponse, HandleResponse);
            OnAnswer(BridgeNames.ListHostsResponse, HandleResponse);
            OnAnswer(BridgeNames.StartClientResponse, HandleResponse);
            OnAnswer(
                BridgeNames.Error, (client, request, json) => client.HandleError(request, json));
        }

        private static void HandleResponse(WebGLPeerClient client, int request, string json)
            => client.HandleResponse(request, json);

        private static void OnEvent(string name, Action<WebGLPeerClient, string> handle)
            => OnAnswer(name, (client, _, str1) => handle(client, str1));

        /// <summary>A client that is disposed of hears nothing more.</summary>
        private static void OnAnswer(string name, Action<WebGLPeerClient, int, string> handle)
            => WebGLBridge.AddCallback(name, (str1, str2) =>
            {
                var tag = BridgeTag.Parse(str2);
                if (Living.TryGetValue(tag.Handle, out var client))
                {
                    handle(client, tag.Request, str1);
                }
            });
    }
}
#endif
