using Extreal.Integration.P2P.WebRTC;

namespace Consumers
{
    public static class ChannelClientProvider
    {
        // B2: `PeerClient` as the type of a parameter
        public static ChannelClient Provide(PeerClient peerClient)
        {
#if UNITY_WEBGL && !UNITY_EDITOR
            return new WebGLChannelClient(new WebGLChannelConfig());
#else
            // B2: cast `peerClient as NativePeerClient`
            return new NativeChannelClient(peerClient as NativePeerClient);
#endif
        }
    }
}
