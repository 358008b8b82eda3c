#if UNITY_WEBGL
namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// What crosses the bridge; its twin is <c>unity/bridgeNames.ts</c> (A0-42…52).
    /// </summary>
    internal static class BridgeNames
    {
        internal const string Construct = Prefix + "WebGLPeerClient";
        internal const string StartHost = Prefix + "DoStartHostAsync";
        internal const string StartHostWithOptions = Prefix + "DoStartHostWithOptionsAsync";
        internal const string ListHosts = Prefix + "DoListHostsAsync";
        internal const string StartClient = Prefix + "DoStartClientAsync";
        internal const string Stop = Prefix + "DoStopAsync";
        internal const string Dispose = Prefix + "Dispose";
        internal const string GetClientId = Prefix + "GetClientId";

        internal const string Started = Prefix + "HandleOnStarted";
        internal const string StartFailed = Prefix + "HandleOnStartFailed";
        internal const string ConnectFailed = Prefix + "HandleOnConnectFailed";
        internal const string Disconnected = Prefix + "HandleOnDisconnected";
        internal const string UserConnecting = Prefix + "HandleOnUserConnecting";
        internal const string UserDisconnecting = Prefix + "HandleOnUserDisconnecting";
        internal const string PeerConnectionFailed = Prefix + "HandleOnPeerConnectionFailed";
        internal const string Reconnecting = Prefix + "HandleOnReconnecting";
        internal const string Reconnected = Prefix + "HandleOnReconnected";
        internal const string StartHostResponse = Prefix + "ReceiveStartHostResponse";
        internal const string ListHostsResponse = Prefix + "ReceiveListHostsResponse";
        internal const string StartClientResponse = Prefix + "ReceiveStartClientResponse";
        internal const string Error = Prefix + "ReceiveError";

        private const string Prefix = "WebGLPeerClient#";
    }
}
#endif
