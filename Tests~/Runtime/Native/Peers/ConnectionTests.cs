using Cysharp.Threading.Tasks;
using Extreal.Tests.Harness;
using Unity.WebRTC;

namespace Extreal.Integration.P2P.WebRTC.Tests;

[Collection(Collection)]
public sealed class ConnectionTests : UnityTest
{
    private readonly ManualClock clock = new();
    private readonly Hooks hooks = new();
    private readonly List<string> happened = [];

    [Fact(DisplayName =
        "Connection offers a medium even when no hook made one, so that ICE starts")]
    public Task OffersAMedium() => WithConnectionAsync(async connection =>
    {
        connection.Prepare();
        var offer = await connection.OfferAsync(iceRestart: false, trickle: true);
        Assert.Contains("\nm=application", offer);
        Assert.DoesNotContain("a=candidate:", offer);
        Assert.True(connection.AwaitsAnswer);
    });

    [Fact(DisplayName = "Connection holds candidates back until the description is out")]
    public Task HoldsCandidatesBack() => WithConnectionAsync(async connection =>
    {
        var gathered = false;
        hooks.AddCreate((id, isOffer, pc) => pc.OnIceGatheringStateChange = state =>
            gathered = state == RTCIceGatheringState.Complete);
        connection.Prepare();
        await connection.OfferAsync(iceRestart: false, trickle: true);
        await UniTask.WaitUntil(() => gathered);
        Assert.Empty(happened);
        connection.StartTrickling();
        Assert.Equal("end", happened[^1]);
        Assert.Contains("candidate", happened);
        Assert.Single(happened, one => one == "end");
    });

    [Fact(DisplayName =
        "Connection sends none of the candidates again that a vanilla description holds")]
    public Task SendsNoCandidateTwice() => WithConnectionAsync(async connection =>
    {
        connection.Prepare();
        var offer = await connection.OfferAsync(iceRestart: false, trickle: false);
        Assert.Contains("\na=candidate:", offer);
        connection.StartTrickling();
        Assert.Empty(happened);
        Assert.Equal(0, clock.Pending);
    });

    [Theory(DisplayName = "Connection takes no candidate that is none, or refused, for an error")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("garbage")]
    public Task RefusesCandidates(string? candidate) => WithConnectionAsync(connection =>
    {
        connection.AddCandidate(candidate == null ? null : new IceCandidate(candidate, null, null));
        connection.AddCandidate(null);
        Assert.Empty(Log.Errors);
        return UniTask.CompletedTask;
    });

    [Fact(DisplayName =
        "Connection is silent after its close, also about an operation that was on its way")]
    public Task IsSilentAfterTheClose() => WithConnectionAsync(async connection =>
    {
        hooks.AddClose(id => happened.Add($"close hook {id}"));
        connection.Prepare();
        var offering = connection.OfferAsync(iceRestart: false, trickle: false);
        connection.Close();
        connection.Close();
        Assert.True(connection.IsClosed);
        Assert.False(connection.IsConnected);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => offering.AsTask());
        await UniTask.DelayFrame(5);
        Assert.Equal(["close hook b"], happened);
    });

    private Task WithConnectionAsync(Func<Connection, UniTask> body) => OnMainAsync(async () =>
    {
        var parts = new ConnectionParts
        {
            CreatePeerConnection = () => new RTCPeerConnection(),
            Hooks = hooks,
            Clock = clock,
            VanillaIceTimeout = TimeSpan.FromSeconds(5),
        };
        var events = new ConnectionEvents
        {
            OnConnected = () => happened.Add("connected"),
            OnFailed = () => happened.Add("failed"),
            OnCandidate = candidate => happened.Add(candidate == null ? "end" : "candidate"),
        };
        var connection = new Connection("b", new ConnectionRole(true, 1), parts, events);
        await body(connection);
        connection.Close();
        Assert.Equal(0, clock.Pending);
    });
}
