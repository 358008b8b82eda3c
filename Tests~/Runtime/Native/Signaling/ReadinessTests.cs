using System;
using System.Threading.Tasks;
using Cysharp.Threading.Tasks;
using Extreal.Tests.Harness;

namespace Extreal.Integration.P2P.WebRTC.Tests;

[Collection(UnityTest.Collection)]
public sealed class ReadinessTests : UnityTest
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    private readonly ManualClock clock = new();
    private readonly Readiness readiness = new();

    [Fact(DisplayName = "Readiness lets all who wait go on when it settles, not before")]
    public Task Succeeds() => OnMainAsync(async () =>
    {
        var first = readiness.WaitAsync(clock, Timeout);
        var second = readiness.WaitAsync(clock, Timeout);

        readiness.Succeed();
        Assert.True(readiness.IsReady);
        Assert.Equal(UniTaskStatus.Pending, first.Status);

        readiness.Settle();
        await first;
        await second;
        await readiness.WaitAsync(clock, Timeout);
        Assert.Equal(0, clock.Pending);
    });

    [Fact(DisplayName = "Readiness gives its failure to those who wait and those who come later")]
    public Task Fails() => OnMainAsync(async () =>
    {
        var waiting = readiness.WaitAsync(clock, Timeout);
        var failure = new PeerException(ErrorCode.Stopped, "stopped");

        readiness.Fail(failure);

        Assert.Same(failure, await ThrownBy(waiting));
        Assert.Same(failure, await ThrownBy(readiness.WaitAsync(clock, Timeout)));
        Assert.Equal(0, clock.Pending);
    });

    [Fact(DisplayName = "Readiness says signaling-unreachable when it takes too long")]
    public Task TakesTooLong() => OnMainAsync(async () =>
    {
        var waiting = readiness.WaitAsync(clock, Timeout);

        clock.Advance(Timeout);

        Assert.Equal(ErrorCode.SignalingUnreachable, (await ThrownBy(waiting)).Code);
    });

    [Fact(DisplayName = "Readiness calls its deadline, unless the outcome is known by then")]
    public void HasADeadline()
    {
        var expired = 0;
        readiness.Deadline(clock, Timeout, () => expired++);
        clock.Advance(Timeout);
        readiness.Deadline(clock, Timeout, () => expired++);
        readiness.Succeed();
        clock.Advance(Timeout);

        Assert.Equal(1, expired);
    }

    private static async Task<PeerException> ThrownBy(UniTask waiting)
        => await Assert.ThrowsAsync<PeerException>(async () => await waiting);
}
