// An application's settings as an asset.
using System;
using System.Collections.Generic;
using System.Linq;
using Extreal.Integration.P2P.WebRTC;
using SocketIOClient;
using UnityEngine;

namespace Consumers
{
    [CreateAssetMenu(menuName = "Consumers/" + nameof(P2PConfig), fileName = nameof(P2PConfig))]
    public class P2PConfig : ScriptableObject
    {
        [SerializeField] private string signalingUrl = "http://127.0.0.1:3010";
        [SerializeField] private int connectionTimeoutSeconds = 3;
        [SerializeField] private List<string> iceServerUrls = new List<string>();
        [SerializeField] private int p2pTimeoutSeconds = 15;
        [SerializeField] private int vanillaIceTimeoutSeconds = 5;

        // B2: `SocketIOClient.SocketIOOptions { ConnectionTimeout, Reconnection }`
        public SocketIOOptions SocketOptions => new SocketIOOptions
        {
            ConnectionTimeout = TimeSpan.FromSeconds(connectionTimeoutSeconds),
            Reconnection = false,
        };

        // B2: `PeerConfig` positional, and as the type of a property
        // B2: `IceServerConfig`
        public PeerConfig PeerConfig => iceServerUrls.Count == 0
            ? new PeerConfig(signalingUrl)
            : new PeerConfig(
                signalingUrl,
                SocketOptions,
                iceServerUrls
                    .Select(url => new IceServerConfig(new List<string> { url }, "user", "secret"))
                    .ToList(),
                TimeSpan.FromSeconds(p2pTimeoutSeconds),
                TimeSpan.FromSeconds(vanillaIceTimeoutSeconds));

        /// <summary>By name, as A0-4 to A0-6 have them.</summary>
        public PeerConfig Named => new PeerConfig(
            url: signalingUrl,
            socketOptions: new SocketIOOptions(),
            iceServerConfigs: new List<IceServerConfig>
            {
                new IceServerConfig(urls: iceServerUrls, username: "user", credential: "secret"),
                new IceServerConfig(iceServerUrls),
            },
            p2PTimeout: TimeSpan.FromSeconds(p2pTimeoutSeconds),
            vanillaIceTimeout: TimeSpan.FromSeconds(vanillaIceTimeoutSeconds));

        public string Describe()
        {
            var config = PeerConfig;
            var servers = config.IceServerConfigs
                .Select(server => $"{server.Urls.Count} {server.Username} {server.Credential}");
            return $"{config.SignalingUrl} {config.SocketOptions.ConnectionTimeout} "
                + $"{config.P2PTimeout} {config.VanillaIceTimeout} {string.Join(";", servers)}";
        }
    }
}
