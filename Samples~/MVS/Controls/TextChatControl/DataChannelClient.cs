using System;
using Extreal.Core.Common.System;
using UniRx;

namespace Extreal.Integration.P2P.WebRTC.MVS.Controls.TextChatControl
{
    /// <summary>
    /// One data channel with every other member, made in the hooks of the <see cref="PeerClient"/>.
    /// </summary>
    public abstract class DataChannelClient : DisposableBase
    {
        private readonly Subject<ChatMessage> received = new Subject<ChatMessage>();

        public IObservable<ChatMessage> OnReceived => received;

        /// <summary>Sends to everyone whose channel is open.</summary>
        /// <exception cref="PeerException">WebGL: the page lacks the sample's script</exception>
        public abstract void Send(string text);

        protected void FireOnReceived(string from, string text)
            => received.OnNext(new ChatMessage(from, text));

        /// <summary>Closes and forgets every channel.</summary>
        protected abstract void Clear();

        /// <inheritdoc/>
        protected sealed override void ReleaseManagedResources()
        {
            Clear();
            received.Dispose();
        }
    }
}
