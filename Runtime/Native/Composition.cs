#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Linq;
using Unity.WebRTC;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>How the parts of a client are put together from its configuration.</summary>
    internal static class Composition
    {
        internal static Signaling ComposeSignaling(
            Surroundings surroundings, Func<Mesh> mesh, SignalingEvents events)
            => new Signaling(
                new SignalingParts
                {
                    Url = surroundings.Config.SignalingUrl,
                    Options = surroundings.Config.SocketOptions,
                    Clock = surroundings.Clock,
                    Token = () => surroundings.Config.Token,
                    Contacts = () => mesh().Ids,
                },
                events);

        internal static Joining ComposeJoining(
            Surroundings surroundings, string hostId, JoiningEvents events)
            => new Joining(
                hostId, surroundings.Clock, PeerDefaults.RecoveryTimings.Unanswered, events);

        internal static Mesh ComposeMesh(
            Surroundings surroundings,
            Signaling signaling,
            Func<Membership> membership,
            MeshEvents events)
        {
            var clock = surroundings.Clock;
            var timings = PeerDefaults.RecoveryTimings;
            var connectionParts = ComposeConnectionParts(surroundings);
            return new Mesh(
                new MeshParts
                {
                    CreateConnection = (id, role, connectionEvents) =>
                        new Connection(id, role, connectionParts, connectionEvents),
                    CreateRecovery = actions => new Recovery(clock, timings, actions),
                    Send = signaling.Send,
                    IsOnline = () => signaling.IsReady,
                    OwnId = () => signaling.Id,
                    Trickle = surroundings.Config.Trickle,
                    Membership = () => (membership().Role, membership().HostId),
                    Clock = clock,
                    Timings = timings,
                    MaxPeers = PeerDefaults.MaxPeers,
                },
                events);
        }

        private static ConnectionParts ComposeConnectionParts(Surroundings surroundings)
            => new ConnectionParts
            {
                CreatePeerConnection = () =>
                {
                    var configuration = RtcConfigurationOf(surroundings.Config);
                    return new RTCPeerConnection(ref configuration);
                },
                Hooks = surroundings.Hooks,
                Clock = surroundings.Clock,
                VanillaIceTimeout = surroundings.Config.VanillaIceTimeout,
            };

        private static RTCConfiguration RtcConfigurationOf(PeerConfig config)
            => new RTCConfiguration
            {
                iceServers = config.IceServerConfigs.Select(server => new RTCIceServer
                {
                    urls = server.Urls.ToArray(),
                    username = server.Username,
                    credential = server.Credential,
                }).ToArray(),
                iceTransportPolicy = config.IceTransportPolicy == IceTransportPolicy.Relay
                    ? RTCIceTransportPolicy.Relay
                    : RTCIceTransportPolicy.All,
            };
    }
}
#endif
