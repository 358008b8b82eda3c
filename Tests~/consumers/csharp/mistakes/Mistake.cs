using Extreal.Integration.P2P.WebRTC;

namespace Consumers
{
    /// <summary>Compiled by the test that a change of the API is noticed.</summary>
    public static class Mistake
    {
        public static string Read(PeerClient peerClient) => peerClient.IsRunning;
    }
}
