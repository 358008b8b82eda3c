using System;
using System.Collections.Generic;
using System.Linq;
using SocketIOClient;
using SocketIOClient.Transport;

namespace Extreal.Integration.P2P.WebRTC.Tests;

public sealed class SocketOptionsCopyTests
{
    private static readonly string[] Ours =
    [
        nameof(SocketIOOptions.Auth), nameof(SocketIOOptions.Transport),
        nameof(SocketIOOptions.ConnectionTimeout), nameof(SocketIOOptions.Reconnection),
        nameof(SocketIOOptions.AutoUpgrade),
    ];

    private readonly SocketIOOptions given = new()
    {
        Path = "/elsewhere",
        ConnectionTimeout = TimeSpan.FromSeconds(3),
        Query = new Dictionary<string, string> { ["a"] = "b" },
        ReconnectionDelay = 1,
        ReconnectionDelayMax = 2,
        ReconnectionAttempts = 3,
        RandomizationFactor = 0.25,
        ExtraHeaders = new Dictionary<string, string> { ["x"] = "y" },
        EIO = 3,
        Auth = new { user = "me" },
    };

    [Fact(DisplayName = "SocketOptionsCopy has each of the application's properties but five")]
    public void CopiesAll()
    {
        var fresh = new SocketIOOptions();
        foreach (var property in typeof(SocketIOOptions).GetProperties().Where(IsTheirs))
        {
            Assert.NotEqual(property.GetValue(fresh), property.GetValue(given));
            Assert.Equal(property.GetValue(given), property.GetValue(Copy()));
        }
    }

    [Fact(
        DisplayName = "SocketOptionsCopy keeps reconnection and upgrades out of the library's hands")]
    public void IsOurs()
    {
        var copy = Copy();

        Assert.False(copy.Reconnection);
        Assert.False(copy.AutoUpgrade);
        Assert.Equal(TransportProtocol.WebSocket, copy.Transport);
        Assert.Equal(JsonText.Empty.ToString(), copy.Auth.ToString());
    }

    [Fact(DisplayName = "SocketOptionsCopy leaves the application's own options as they are")]
    public void LeavesTheGiven()
    {
        var before = ValuesOf(given);

        Copy();

        Assert.Equal(before, ValuesOf(given));
    }

    private SocketIOOptions Copy() => SocketOptionsCopy.Of(
        given, JsonText.Empty, TransportProtocol.WebSocket, TimeSpan.FromSeconds(1));

    private static bool IsTheirs(System.Reflection.PropertyInfo property)
        => !Ours.Contains(property.Name);

    private static List<object?> ValuesOf(SocketIOOptions options)
        => typeof(SocketIOOptions).GetProperties().Select(p => p.GetValue(options)).ToList();
}
