using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Cysharp.Threading.Tasks;
using Extreal.Tests.Harness;

namespace Extreal.Integration.P2P.WebRTC.Tests;

[Collection(UnityTest.Collection)]
public sealed class RunTests : UnityTest
{
    private readonly List<string> unreachable = [];
    private readonly UniTaskCompletionSource<int> request = new();
    private readonly Run run;

    public RunTests() => run = new Run(unreachable.Add);

    [Fact(DisplayName = "Run hands the outcome of a request on")]
    public Task HandsOn() => OnMainAsync(async () =>
    {
        var attended = run.AttendAsync(request.Task);

        request.TrySetResult(7);

        Assert.Equal(7, await attended);
    });

    [Fact(
        DisplayName = "A0-22 Run tells once of a request that did not reach the server, and throws it")]
    public Task TellsOnce() => OnMainAsync(async () =>
    {
        var attended = run.AttendAsync(request.Task);
        var error = new PeerException(ErrorCode.SignalingUnreachable, "nobody there");

        request.TrySetException(error);

        Assert.Same(error, await Thrown.ByAsync<PeerException>(attended));
        Assert.Equal(["nobody there"], unreachable);
    });

    [Fact(DisplayName = "Run tells nothing of other failures")]
    public Task TellsNoOther() => OnMainAsync(async () =>
    {
        var attended = run.AttendAsync(request.Task);

        request.TrySetException(new PeerException(ErrorCode.SignalingTimeout, "late"));

        Assert.Equal(ErrorCode.SignalingTimeout, await Thrown.CodeByAsync(attended));
        Assert.Empty(unreachable);
    });

    [Theory(DisplayName = "Run ends as stopped what was begun before its end, whatever came of it")]
    [InlineData(true)]
    [InlineData(false)]
    public Task Ends(bool succeeds) => OnMainAsync(async () =>
    {
        var isCurrent = run.Watch();
        var attended = run.AttendAsync(request.Task);

        run.End();
        if (succeeds)
        {
            request.TrySetResult(7);
        }
        else
        {
            request.TrySetException(new PeerException(ErrorCode.SignalingUnreachable, "no"));
        }

        Assert.Equal(ErrorCode.Stopped, await Thrown.CodeByAsync(attended));
        Assert.False(isCurrent());
        Assert.True(run.Watch()());
        Assert.Empty(unreachable);
    });
}
