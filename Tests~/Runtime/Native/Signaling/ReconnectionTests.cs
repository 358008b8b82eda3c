using System;
using System.Collections.Generic;
using SocketIOClient;

namespace Extreal.Integration.P2P.WebRTC.Tests;

public sealed class ReconnectionTests
{
    private readonly ManualClock clock = new();
    private readonly SocketIOOptions options = new()
    {
        ReconnectionDelay = 100,
        ReconnectionDelayMax = 500,
        RandomizationFactor = 0,
    };

    private double random = 0.5;
    private int tries;

    [Fact(DisplayName = "Reconnection doubles ReconnectionDelay up to ReconnectionDelayMax")]
    public void Doubles()
    {
        var reconnection = Create();

        Assert.Equal([100, 200, 400, 500, 500], Pauses(reconnection, 5));
    }

    [Theory(DisplayName = "Reconnection spreads its pauses by RandomizationFactor")]
    [InlineData(0, 50)]
    [InlineData(0.5, 100)]
    [InlineData(1, 150)]
    public void Spreads(double drawn, int pause)
    {
        options.RandomizationFactor = 0.5;
        random = drawn;

        Assert.Equal([pause], Pauses(Create(), 1));
    }

    [Fact(
        DisplayName = "Reconnection ends after ReconnectionAttempts, and begins anew after a reset")]
    public void EndsAfterAttempts()
    {
        options.ReconnectionAttempts = 2;
        var reconnection = Create();

        Assert.Equal([100, 200], Pauses(reconnection, 2));
        Assert.False(reconnection.TrySchedule(() => tries++));

        reconnection.Reset();
        Assert.Equal([100], Pauses(reconnection, 1));
    }

    [Fact(DisplayName = "Reconnection schedules nothing when Reconnection is off")]
    public void IsOff()
    {
        options.Reconnection = false;

        Assert.False(Create().TrySchedule(() => tries++));
        Assert.Equal(0, clock.Pending);
    }

    [Fact(DisplayName = "Reconnection does not try after a reset")]
    public void IsReset()
    {
        var reconnection = Create();
        reconnection.TrySchedule(() => tries++);

        reconnection.Reset();

        Assert.Equal(0, clock.Pending);
        Assert.Equal(0, tries);
    }

    private Reconnection Create() => new(options, clock, () => random);

    private List<int> Pauses(Reconnection reconnection, int count)
    {
        var pauses = new List<int>();
        for (var i = 0; i < count; i++)
        {
            var before = tries;
            var elapsed = 0;
            Assert.True(reconnection.TrySchedule(() => tries++));
            while (tries == before)
            {
                clock.AdvanceMs(1);
                elapsed++;
            }
            pauses.Add(elapsed);
        }
        return pauses;
    }
}
