using Cysharp.Threading.Tasks;
using Extreal.Core.Logging;
using Extreal.Tests.Harness;

namespace Extreal.Tests.StandIn;

public sealed class HarnessTests : UnityTest
{
    private static readonly ELogger Logger = LoggingManager.GetLogger(nameof(HarnessTests));

    [Fact]
    public async Task TheServerThatShipsListensAndAnswersUntilItIsKilled()
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var http = new HttpClient { BaseAddress = server.Url };

        var health = await http.GetAsync("/health");
        await server.KillAsync();

        Assert.True(health.IsSuccessStatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync("/health"));
    }

    [Fact]
    public Task TheBodyOfATestStaysOnTheMainThreadAcrossFramesAndThreads() => OnMainAsync(async () =>
    {
        Assert.True(UnityMain.IsCurrent);
        await UniTask.Yield();
        Assert.True(UnityMain.IsCurrent);
        await UniTask.SwitchToThreadPool();
        Assert.False(UnityMain.IsCurrent);
        await UniTask.SwitchToMainThread();
        Assert.True(UnityMain.IsCurrent);
    });

    [Fact]
    public async Task WhatTheBodyOfATestThrowsFailsTheTest() =>
        await Assert.ThrowsAsync<InvalidTimeZoneException>(
            () => OnMainAsync(() => throw new InvalidTimeZoneException()));

    [Fact]
    public void AStaticLoggerWritesToTheTestThatRuns()
    {
        Logger.LogError("once");

        Assert.Equal("once", Assert.Single(Log.Errors).Message);
    }

    [Fact]
    public Task AnExceptionThatNobodyAwaitsIsSeenOnUnitysConsole() => OnMainAsync(async () =>
    {
        using var console = new UnityConsole();

        UniTask.Post(() => throw new InvalidTimeZoneException());
        await UniTask.WaitUntil(() => console.Exceptions.Count > 0);

        Assert.Contains(nameof(InvalidTimeZoneException), console.Exceptions.Single());
    });
}
