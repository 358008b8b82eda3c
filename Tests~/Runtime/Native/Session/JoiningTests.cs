using System;
using System.Collections.Generic;

namespace Extreal.Integration.P2P.WebRTC.Tests;

public sealed class JoiningTests
{
    private readonly ManualClock clock = new();
    private readonly List<string> told = [];
    private readonly Joining joining;

    public JoiningTests() => joining = new Joining(
        "host",
        clock,
        TimeSpan.FromSeconds(15),
        new JoiningEvents
        {
            OnStarted = () => told.Add("started"),
            OnFailed = told.Add,
            OnRetry = () => told.Add("retry"),
        });

    [Fact(
        DisplayName = "A0-19 Joining starts when done came and the connection is up, in either order")]
    public void StartsInEitherOrder()
    {
        joining.HandleDone("host");
        Assert.Empty(told);
        joining.HandleConnected("host");
        Assert.Equal(["started"], told);

        var other = new JoiningTests();
        other.joining.HandleConnected("host");
        Assert.Empty(other.told);
        other.joining.HandleDone("host");
        Assert.Equal(["started"], other.told);
    }

    [Fact(DisplayName = "A0-19 Joining is not started by other members of the mesh")]
    public void IgnoresOthers()
    {
        joining.HandleDone("member");
        joining.HandleConnected("member");
        joining.HandleDone("host");

        Assert.Empty(told);
        Assert.True(joining.IsPending);
    }

    [Fact(DisplayName = "Joining waits for a new connection when the first one closed")]
    public void WaitsForAnother()
    {
        joining.HandleConnected("host");
        joining.HandleDisconnecting("host");
        joining.HandleDone("host");
        Assert.Empty(told);

        joining.HandleConnected("host");
        Assert.Equal(["started"], told);
    }

    [Fact(DisplayName = "A0-20 Joining starts, fails or is cancelled once, and leaves no timer")]
    public void EndsOnce()
    {
        joining.Fail(ErrorCode.HostClosed);
        joining.Fail(ErrorCode.JoinTimeout);
        joining.HandleDone("host");
        joining.HandleConnected("host");
        joining.Cancel();

        Assert.Equal([ErrorCode.HostClosed], told);
        Assert.Equal(ErrorCode.HostClosed, joining.Failure);
        Assert.False(joining.IsPending);
        Assert.Equal(0, clock.Pending);
    }

    [Fact(DisplayName = "Joining asks for a retry once")]
    public void RetriesOnce()
    {
        clock.Advance(TimeSpan.FromSeconds(100));

        Assert.Equal(["retry"], told);
    }
}
