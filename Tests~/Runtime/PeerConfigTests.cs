using System.Linq;
using System.Reflection;
using SocketIOClient;

namespace Extreal.Integration.P2P.WebRTC.Tests;

public sealed class PeerConfigTests
{
    [Fact(DisplayName = "A0-4 A0-5 has the defaults of 1.1.0, also for a time of zero")]
    public void HasDefaults()
    {
        var config = new PeerConfig("http://server", p2PTimeout: TimeSpan.Zero);

        Assert.Equal("http://server", config.SignalingUrl);
        Assert.NotNull(config.SocketOptions);
        Assert.Empty(config.IceServerConfigs);
        Assert.Equal(TimeSpan.FromSeconds(15), config.P2PTimeout);
        Assert.Equal(TimeSpan.FromSeconds(5), config.VanillaIceTimeout);
        Assert.True(config.Trickle);
        Assert.Equal(IceTransportPolicy.All, config.IceTransportPolicy);
        Assert.Null(config.Token);
    }

    [Fact(DisplayName = "A0-15 WebGLPeerConfig has everything of the configuration it is made of")]
    public void IsCopied()
    {
        var config = new PeerConfig(
            "http://server",
            new SocketIOOptions(),
            [new IceServerConfig(["stun:a"], "user", "secret")],
            TimeSpan.FromSeconds(7),
            TimeSpan.FromSeconds(8))
        {
            Trickle = false,
            IceTransportPolicy = IceTransportPolicy.Relay,
            Token = "token",
        };

        var copy = new WebGLPeerConfig(config, new WebGLSocketOptions(withCredentials: true));

        var properties = typeof(PeerConfig).GetProperties(BindingFlags.Public | BindingFlags.Instance);
        Assert.All(properties, property =>
        {
            Assert.NotEqual(property.GetValue(new PeerConfig("")), property.GetValue(config));
            Assert.Equal(property.GetValue(config), property.GetValue(copy));
        });
        Assert.True(copy.WebGLSocketOptions.WithCredentials);
        Assert.False(new WebGLPeerConfig(config).WebGLSocketOptions.WithCredentials);
    }

    [Fact(DisplayName = "A0-42 crosses the bridge under the names of 1.1.0 and with the additions")]
    public void CrossesTheBridge()
    {
        var options = new SocketIOOptions
        {
            ConnectionTimeout = TimeSpan.FromSeconds(3),
            Reconnection = false,
        };
        var config = new WebGLPeerConfig(
            new PeerConfig("http://server", options, [new IceServerConfig(["turn:a", "turn:b"], "u", "c")])
            {
                Token = "t",
            });

        Assert.Equal(
            """
            {"url":"http://server","socketOptions":{"connectionTimeout":3000,"reconnection":false,"withCredentials":false},"pcConfig":{"iceServers":[{"urls":["turn:a","turn:b"],"username":"u","credential":"c"}]},"vanillaIceTimeout":5000,"isDebug":true,"p2pTimeout":15000,"iceTransportPolicy":"all","trickle":true,"auth":{"token":"t"}}
            """,
            JsonPeerConfig.From(config).ToJson());
    }

    [Fact(DisplayName = "A0-3 the roles have TypeScript's numbers")]
    public void RolesHaveNumbers()
        => Assert.Equal([0, 1, 2], new[] { PeerRole.None, PeerRole.Host, PeerRole.Client }.Select(role => (int)role));
}
