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

    [Fact(DisplayName = "A0-15 A0-16 WebGLPeerConfig has everything of the configuration it is made of")]
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

        const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance;
        Assert.All(typeof(PeerConfig).GetProperties(Public), property =>
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
            new PeerConfig(
                "http://server", options, [new IceServerConfig(["turn:a", "turn:b"], "u", "c")])
            {
                Token = "t",
            });

        Assert.Equal(
            """
            {"url":"http://server","socketOptions":{"connectionTimeout":3000,"reconnection":false,"withCredentials":false},"pcConfig":{"iceServers":[{"urls":["turn:a","turn:b"],"username":"u","credential":"c"}]},"vanillaIceTimeout":5000,"isDebug":true,"p2pTimeout":15000,"iceTransportPolicy":"all","trickle":true,"auth":{"token":"t"}}
            """,
            JsonPeerConfig.From(config).ToJson());
    }

    [Fact(DisplayName = "A0-22 what the page threw is inside the exception")]
    public void HasAnInnerException()
    {
        var error = BridgeJson.ReadError(
            """{"code":"signaling-unreachable","message":"websocket error"}""");

        Assert.Equal(
            (ErrorCode.SignalingUnreachable, "websocket error"), (error.Code, error.Message));
        Assert.Equal("websocket error", error.InnerException?.Message);
    }

    [Fact(DisplayName = "Host options cross the bridge beside the name, those that are set")]
    public void HostOptionsCross()
        => Assert.Equal(
            """{"name":"A","options":{"capacity":2,"metadata":"m"}}""",
            BridgeJson.WriteHost("A", new HostOptions { Capacity = 2, Metadata = "m" }));

    [Fact(DisplayName = "A0-7 the editor gets the native client, whatever its target is")]
    public void EditorIsNative()
    {
        using var client = PeerClientProvider.Provide(
            new WebGLPeerConfig(new PeerConfig("http://unused")));
        Assert.IsType<NativePeerClient>(client);
        Assert.Throws<ArgumentNullException>(() => PeerClientProvider.Provide(null));
    }

    [Fact(DisplayName = "A0-3 the roles have TypeScript's numbers")]
    public void RolesHaveNumbers()
        => Assert.Equal((0, 1, 2), ((int)PeerRole.None, (int)PeerRole.Host, (int)PeerRole.Client));
}
