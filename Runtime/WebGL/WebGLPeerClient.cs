#if UNITY_WEBGL
using System;
using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// The client in a WebGL player: the page's <c>PeerClient</c> (TypeScript) does the work, also
    /// while the tab is hidden and Unity's loop sleeps (A0-14).
    /// </summary>
    public class WebGLPeerClient : PeerClient
    {
        private readonly BridgeRequests requests = new BridgeRequests();
        private readonly int handle;

        /// <summary>Makes a client of its own in the page; several may live side by side.</summary>
        /// <param name="peerConfig">How to reach the others</param>
        /// <exception cref="ArgumentNullException">The configuration is null</exception>
        /// <exception cref="PeerException">
        /// <see cref="ErrorCode.InvalidArgument"/>, <see cref="ErrorCode.ForeignPageBundle"/>
        /// </exception>
        public WebGLPeerClient(WebGLPeerConfig peerConfig) : base(peerConfig)
        {
            handle = WebGLPeerClients.Add(this);
            try
            {
                Call(BridgeNames.Construct, JsonPeerConfig.From(peerConfig).ToJson());
                WebGLPeerClients.Listen();
            }
            catch (PeerException)
            {
                WebGLPeerClients.Remove(handle);
                throw;
            }
        }

        /// <inheritdoc/>
        protected override bool KeepsStartTimeout => true;

        /// <inheritdoc/>
        protected override string GetClientId()
            => WebGLBridge.CallFunction(
                BridgeNames.GetClientId, string.Empty, new BridgeTag(handle).ToString());

        /// <inheritdoc/>
        protected override void DoReleaseManagedResources()
        {
            try
            {
                Call(BridgeNames.Dispose);
            }
            finally
            {
                WebGLPeerClients.Remove(handle);
                requests.Clear();
            }
        }

        /// <inheritdoc/>
        protected override async UniTask<StartHostResponse> DoStartHostAsync(string name)
            => BridgeJson.ReadStartHostResponse(await RequestAsync(BridgeNames.StartHost, name));

        /// <inheritdoc/>
        protected override async UniTask<StartHostResponse> DoStartHostAsync(
            string name, HostOptions options)
            => options == null
                ? await DoStartHostAsync(name)
                : BridgeJson.ReadStartHostResponse(
                    await RequestAsync(
                        BridgeNames.StartHostWithOptions, BridgeJson.WriteHost(name, options)));

        /// <inheritdoc/>
        protected override async UniTask<ListHostsResponse> DoListHostsAsync()
            => BridgeJson.ReadListHostsResponse(
                await RequestAsync(BridgeNames.ListHosts, string.Empty));

        /// <inheritdoc/>
        protected override async UniTask DoStartClientAsync(string hostId)
            => await RequestAsync(BridgeNames.StartClient, hostId);

        /// <inheritdoc/>
        protected override UniTask DoStopAsync()
        {
            Call(BridgeNames.Stop);
            requests.Clear();
            return UniTask.CompletedTask;
        }

        internal void HandleStarted() => FireOnStarted();

        internal void HandleStartFailed(string code) => FireOnStartFailed(code);

        internal void HandleConnectFailed(string reason) => FireOnConnectFailed(reason);

        internal void HandleDisconnected(string reason) => FireOnDisconnected(reason);

        internal void HandleUserConnecting(string id) => FireOnUserConnecting(id);

        internal void HandleUserDisconnecting(string id) => FireOnUserDisconnecting(id);

        internal void HandlePeerConnectionFailed(string id) => FireOnPeerConnectionFailed(id);

        internal void HandleReconnecting() => FireOnReconnecting();

        internal void HandleReconnected() => FireOnReconnected();

        internal void HandleResponse(int request, string json) => requests.Answer(request, json);

        /// <summary>The end of one call, or what no call can report.</summary>
        internal void HandleError(int request, string json)
        {
            var error = BridgeJson.ReadError(json);
            if (request == 0)
            {
                FireOnError(error);
            }
            else
            {
                requests.Fail(request, error);
            }
        }

        private UniTask<string> RequestAsync(string action, string str1)
            => requests.SendAsync(request => Call(action, str1, request));

        private void Call(string action, string str1 = "", int request = 0)
            => WebGLBridge.CallAction(action, str1, new BridgeTag(handle, request).ToString());
    }
}
#endif
