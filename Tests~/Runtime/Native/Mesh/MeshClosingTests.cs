using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC.Tests;

[Collection(Collection)]
public sealed class MeshClosingTests : MeshTest
{
    [Fact(DisplayName =
        "A0-24 A0-25 Mesh tells connecting before the create hooks, disconnecting before "
        + "the close hooks and the close")]
    public Task TellsInOrder() => InWorldAsync(async world =>
    {
        var (host, guest) = world.Pair();
        await world.FullMeshAsync();
        host.Mesh.SayBye();
        host.Mesh.Close();
        await UniTask.WaitUntil(() => guest.Mesh.Ids.Count == 0);
        Assert.Equal(CourseOf("guest", isOffer: true), host.Course);
        Assert.Equal(CourseOf("host", isOffer: false).Append("gone host"), guest.Course);
    });

    [Theory(DisplayName =
        "Mesh closed in the middle of an event or hook of a new connection leaves "
        + "nothing, and goes no further")]
    [InlineData("connecting guest", "connecting guest;disconnecting guest, 1 open;close guest")]
    [InlineData(
        "create guest True",
        "connecting guest;create guest True;disconnecting guest, 1 open;close guest")]
    public Task ClosesInTheMiddle(string when, string course) => InWorldAsync(async world =>
    {
        var host = world.Member("host");
        host.Hooks.AddCreate((id, isOffer, pc) => host.Log.Add("second hook"));
        host.OnLog = entry =>
        {
            if (entry == when)
            {
                host.Mesh.Close();
            }
        };
        world.Member("guest", "host");
        world.Join("guest");
        await UniTask.WaitUntil(() => host.Log.Contains("close guest"));
        await UniTask.DelayFrame(5);
        Assert.Equal(course.Split(';'), host.Log);
        Assert.Empty(world.FramesOf(MessageType.Offer));
        Assert.Equal(0, world.Clock.Pending);
    });

    [Fact(DisplayName = "Mesh closed while the engine works on an offer says nothing more")]
    public Task ClosesInTheMiddleOfAnOperation() => InWorldAsync(async world =>
    {
        var (host, guest) = world.Pair();
        await world.SaidAsync(MessageType.Offer, 1);
        await UniTask.WaitUntil(() => guest.ConnectionsMade == 1);
        guest.Mesh.Close();
        host.Mesh.Close();
        var said = world.Frames.Count;
        await UniTask.DelayFrame(10);
        Assert.Equal(said, world.Frames.Count);
        Assert.Empty(world.FramesOf(MessageType.Answer));
        Assert.Empty(Log.Errors);
    });

    [Theory(DisplayName = "Mesh closed when told that a replaced connection goes makes no other")]
    [InlineData("disconnecting host")]
    [InlineData("close host")]
    public Task ClosesInTheMiddleOfAReplacement(string when) => InWorldAsync(async world =>
    {
        var host = world.Member("host", trickle: false);
        var guest = world.Member("guest", "host", trickle: false);
        world.Say("guest", "host", new Message { Type = MessageType.Join });
        await world.FullMeshAsync();
        guest.OnLog = entry =>
        {
            if (entry.StartsWith(when))
            {
                guest.Mesh.Close();
            }
        };
        // As 1.1.0 does when it begins anew: a second first offer.
        world.Say("host", "guest", OfferAgain(world));
        await UniTask.WaitUntil(() => guest.Log.Contains("close host"));
        await UniTask.DelayFrame(5);
        Assert.Equal(1, guest.ConnectionsMade);
        Assert.Equal(0, guest.OpenConnections);
        Assert.Equal(CourseOf("host", isOffer: false), guest.Course);
        Assert.Single(host.Mesh.Ids);
    });

    [Fact(DisplayName = "Mesh tells a replaced connection that was up as gone and begun anew")]
    public Task TellsAReplacement() => InWorldAsync(async world =>
    {
        world.Member("host", trickle: false);
        var guest = world.Member("guest", "host", trickle: false);
        world.Say("guest", "host", new Message { Type = MessageType.Join });
        await world.FullMeshAsync();
        world.Say("host", "guest", OfferAgain(world));
        await world.SaidAsync(MessageType.Answer, 2);
        Assert.Equal(
            CourseOf("host", isOffer: false).Concat(["connecting host", "create host False"]),
            guest.Course);
    });

    [Fact(DisplayName =
        "Mesh is closed as well when the application disposed of the connection itself")]
    public Task TakesADisposedConnection() => InWorldAsync(async world =>
    {
        var host = world.Member("host");
        host.Hooks.AddCreate((id, isOffer, pc) => host.Hooks.AddClose(closing => pc.Dispose()));
        world.Member("guest", "host");
        world.Join("guest");
        await world.FullMeshAsync();
        host.Mesh.Close();
        Assert.Equal(0, host.OpenConnections);
        Assert.Empty(Log.Errors);
    });

    private static Message OfferAgain(MeshWorld world) => new()
    {
        Type = MessageType.Offer,
        Sdp = world.FramesOf(MessageType.Offer).Single().Sdp.Replace("s=-", "s=again"),
    };

    private static string[] CourseOf(string id, bool isOffer) =>
    [
        $"connecting {id}", $"create {id} {isOffer}", $"connected {id}",
        $"disconnecting {id}, 1 open", $"close {id}",
    ];
}
