#if UNITY_WEBGL
using System;
using AOT;
using Extreal.Integration.Web.Common;

namespace Extreal.Integration.P2P.WebRTC.MVS.Controls.TextChatControl
{
    /// <summary>
    /// Calls the sample's TypeScript (<c>WebGLScripts~/src</c>), where a browser's connections are.
    /// </summary>
    public sealed class WebGLDataChannelClient : DataChannelClient
    {
        /// <summary>The page's callback is static: Web.Common takes no other.</summary>
        private static WebGLDataChannelClient instance;

        private readonly PeerException missing;

        /// <param name="peerClient">The client made last: the script hooks that</param>
        public WebGLDataChannelClient(PeerClient peerClient)
        {
            _ = peerClient ?? throw new ArgumentNullException(nameof(peerClient));
            instance = this;
            try
            {
                WebGLHelper.CallAction(nameof(WebGLDataChannelClient));
                WebGLHelper.AddCallback(WithPrefix(nameof(HandleOnReceived)), HandleOnReceived);
            }
            catch (PeerException exception)
            {
                // Without the script all but the chat works.
                missing = new PeerException(
                    exception.Code,
                    "Select the WebGL template MVS: its index.js makes the chat's channels",
                    exception);
            }
        }

        /// <inheritdoc/>
        public override void Send(string text)
        {
            if (missing != null)
            {
                throw missing;
            }
            WebGLHelper.CallAction(WithPrefix(nameof(Send)), text);
        }

        /// <inheritdoc/>
        protected override void Clear()
        {
            if (missing == null)
            {
                WebGLHelper.CallAction(WithPrefix(nameof(Clear)));
            }
            instance = null;
        }

        [MonoPInvokeCallback(typeof(Action<string, string>))]
        private static void HandleOnReceived(string from, string text)
            => instance?.FireOnReceived(from, text);

        private static string WithPrefix(string name) => $"{nameof(WebGLDataChannelClient)}#{name}";
    }
}
#endif
