namespace Extreal.Integration.P2P.WebRTC.MVS.Controls.TextChatControl
{
    public static class DataChannelClientProvider
    {
        /// <summary>Call it after the client is made and before it hosts or joins.</summary>
        public static DataChannelClient Provide(PeerClient peerClient)
#if UNITY_WEBGL && !UNITY_EDITOR
            => new WebGLDataChannelClient(peerClient);
#else
            => new NativeDataChannelClient(peerClient as NativePeerClient);
#endif
    }
}
