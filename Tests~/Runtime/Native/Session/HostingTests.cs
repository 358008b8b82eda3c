using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Cysharp.Threading.Tasks;
using Extreal.Tests.Harness;

namespace Extreal.Integration.P2P.WebRTC.Tests;

[Collection(UnityTest.Collection)]
public sealed class HostingTests : UnityTest
{
    private readonly HashSet<string> taken = [];
    private readonly List<(string Name, HostOptions? Options)> asked = [];
    private readonly List<string> lost = [];
    private readonly Hosting hosting;

    public HostingTests() => hosting = new Hosting((name, options) =>
    {
        asked.Add((name, options));
        return UniTask.FromResult(
            new StartHostResponse { Status = (ushort)(taken.Contains(name) ? 409 : 200) });
    });

    [Fact(DisplayName = "A0-53 Hosting takes any status but 409 for success")]
    public Task Announces() => OnMainAsync(async () =>
    {
        taken.Add("B");

        Assert.Equal(409, (await hosting.AnnounceAsync("B", null)).Status);
        Assert.False(hosting.IsHosting);
        Assert.Equal(200, (await hosting.AnnounceAsync("A", null)).Status);
        Assert.True(hosting.IsHosting);
    });

    [Fact(DisplayName =
        "A0.7-8 Hosting announces its names again, with their options, and tells which are " +
        "lost")]
    public Task AnnouncesAgain() => OnMainAsync(async () =>
    {
        var options = new HostOptions { Capacity = 3 };
        await hosting.AnnounceAsync("A", options);
        await hosting.AnnounceAsync("B", null);
        asked.Clear();
        taken.Add("B");

        await hosting.AnnounceAgainAsync(lost.Add);
        Assert.Equal([("A", options), ("B", null)], asked);
        Assert.Equal(["B"], lost);

        await hosting.AnnounceAgainAsync(lost.Add);
        Assert.Equal(["B"], lost);
        Assert.True(hosting.IsHosting);
    });

    [Fact(DisplayName = "Hosting forgets its names when cleared")]
    public Task IsCleared() => OnMainAsync(async () =>
    {
        await hosting.AnnounceAsync("A", null);
        asked.Clear();

        hosting.Clear();
        await hosting.AnnounceAgainAsync(lost.Add);

        Assert.False(hosting.IsHosting);
        Assert.Empty(asked);
    });
}
