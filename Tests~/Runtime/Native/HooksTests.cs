using Extreal.Tests.Harness;
using Unity.WebRTC;

namespace Extreal.Integration.P2P.WebRTC.Tests;

[Collection(Collection)]
public sealed class HooksTests : UnityTest
{
    private readonly Hooks hooks = new();
    private readonly List<string> ran = [];

    [Fact(DisplayName =
        "A0-27 Hooks runs the create hooks in the order of registration, with what they need")]
    public Task RunsCreateHooks() => WithConnectionAsync(pc =>
    {
        var calls = new List<(string, string, bool, RTCPeerConnection)>();
        hooks.AddCreate((id, isOffer, given) => calls.Add(("first", id, isOffer, given)));
        hooks.AddCreate((id, isOffer, given) => calls.Add(("second", id, isOffer, given)));
        hooks.RunCreate("b", true, pc, () => false);
        Assert.Equal([("first", "b", true, pc), ("second", "b", true, pc)], calls);
    });

    [Fact(DisplayName = "A0-27 A0-29 Hooks logs the error of a create hook and runs the rest")]
    public Task IsolatesCreateHooks() => WithConnectionAsync(pc =>
    {
        var thrown = new InvalidOperationException("thrown");
        hooks.AddCreate((id, isOffer, given) => throw thrown);
        hooks.AddCreate((id, isOffer, given) => ran.Add("last"));
        hooks.RunCreate("b", true, pc, () => false);
        Assert.Equal(["last"], ran);
        Assert.Equal(thrown, Assert.Single(Log.Errors).Exception);
    });

    [Fact(DisplayName =
        "Hooks runs no further create hook on a connection that was closed meanwhile")]
    public Task StopsWhenCancelled() => WithConnectionAsync(pc =>
    {
        var isClosed = false;
        hooks.AddCreate((id, isOffer, given) => isClosed = true);
        hooks.AddCreate((id, isOffer, given) => ran.Add("second"));
        hooks.RunCreate("b", true, pc, () => isClosed);
        Assert.Empty(ran);
    });

    [Fact(DisplayName = "A0-28 Hooks runs the close hooks in order and isolates their errors")]
    public void IsolatesCloseHooks()
    {
        var thrown = new InvalidOperationException("thrown");
        hooks.AddClose(id => throw thrown);
        hooks.AddClose(ran.Add);
        hooks.RunClose("b");
        Assert.Equal(["b"], ran);
        Assert.Equal(thrown, Assert.Single(Log.Errors).Exception);
    }

    [Fact(DisplayName = "Hooks leaves a hook that is added by a hook to the next connection")]
    public Task AddsDuringARun() => WithConnectionAsync(pc =>
    {
        hooks.AddCreate((id, isOffer, given) => hooks.AddCreate((_, _, _) => ran.Add("added")));
        hooks.RunCreate("b", true, pc, () => false);
        Assert.Empty(ran);
        hooks.RunCreate("c", true, pc, () => false);
        Assert.Equal(["added"], ran);
    });

    private static Task WithConnectionAsync(Action<RTCPeerConnection> body) => OnMainAsync(() =>
    {
        using var pc = new RTCPeerConnection();
        body(pc);
        return Cysharp.Threading.Tasks.UniTask.CompletedTask;
    });
}
