#if !UNITY_WEBGL || UNITY_EDITOR
namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What a client's parts have in common.</summary>
    internal sealed class Surroundings
    {
        internal PeerConfig Config { get; }
        internal IClock Clock { get; }
        internal Hooks Hooks { get; } = new Hooks();

        internal Surroundings(PeerConfig config, IClock clock)
        {
            Config = config;
            Clock = clock;
        }
    }
}
#endif
