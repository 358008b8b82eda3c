using Cysharp.Threading.Tasks;
using Extreal.Tests.Harness;
using Unity.WebRTC;

namespace Extreal.Integration.P2P.WebRTC.Tests;

[Collection(Collection)]
public sealed class MeshTests : MeshTest
{
    [Fact(DisplayName =
        "Mesh says join, offer, answer, done; candidates one by one; all of one attempt")]
    public Task SaysInOrder() => InWorldAsync(async world =>
    {
        world.Pair();
        await world.SaidAsync(MessageType.Done, 2);
        await world.FullMeshAsync();
        Assert.Equal(
            // Done again when the connection is up: a lost one would leave the newcomer waiting.
            new[] { "join", "offer", "answer", "done", "done" },
            world.Frames.Select(frame => frame.Type).Where(type => type != MessageType.Candidate));
        Assert.All(world.Frames.Skip(1), frame => Assert.Equal(1, frame.Attempt));
        Assert.All(
            world.Frames.Where(frame => frame.Sdp != null),
            frame =>
            {
                Assert.True(frame.Trickle);
                Assert.DoesNotContain("a=candidate:", frame.Sdp);
            });
    });

    [Fact(DisplayName = "Mesh trickles null for the end of the candidates, each side once")]
    public Task TricklesTheEnd() => InWorldAsync(async world =>
    {
        world.Pair();
        await UniTask.WaitUntil(() => HasEnded("host") && HasEnded("guest"));
        await world.FullMeshAsync();
        foreach (var id in new[] { "host", "guest" })
        {
            var candidates = world.FramesOf(MessageType.Candidate, id).ToArray();
            Assert.Single(candidates, frame => frame.Candidate == null);
            Assert.Null(candidates[^1].Candidate);
            Assert.True(candidates.Length > 1);
        }

        bool HasEnded(string id)
            => world.FramesOf(MessageType.Candidate, id).Any(frame => frame.Candidate == null);
    });

    [Fact(DisplayName = "Mesh introduces each pair once, and tells the newcomer whom to expect")]
    public Task Introduces() => InWorldAsync(async world =>
    {
        world.Pair();
        await world.FullMeshAsync();
        world.Member("late", "host");
        world.Join("late");
        await world.FullMeshAsync();
        var callMe = Assert.Single(world.FramesOf(MessageType.CallMe));
        Assert.Equal(("guest", "late", true), (callMe.To, callMe.Me, callMe.Trickle));
        Assert.Equal(new[] { "guest" }, world.FramesOf(MessageType.Offer, "host").Last().Peers);
        Assert.Single(world.FramesOf(MessageType.Offer, "guest"));
    });

    [Fact(DisplayName = "Mesh takes candidates that overtook their answer")]
    public Task TakesEarlyCandidates() => InWorldAsync(async world =>
    {
        // Without the host's candidates the guest's are the only way to each other.
        world.Passes = frame => frame.Type != MessageType.Answer && !IsOfHost(frame);
        world.Pair();
        await UniTask.WaitUntil(() => world
            .FramesOf(MessageType.Candidate, "guest").Any(frame => frame.Candidate == null));
        world.Deliver(world.FramesOf(MessageType.Answer).Single());
        await world.FullMeshAsync();
        Assert.Single(world.FramesOf(MessageType.Offer));

        static bool IsOfHost(Message frame)
            => frame.Type == MessageType.Candidate && frame.From == "host";
    });

    [Fact(DisplayName = "Mesh is not harmed by any message that comes twice")]
    public Task TakesMessagesTwice() => InWorldAsync(async world =>
    {
        world.Passes = frame =>
        {
            world.Deliver(frame);
            return true;
        };
        var (host, guest) = world.Pair();
        await world.FullMeshAsync();
        Assert.Equal(1, host.ConnectionsMade);
        Assert.Equal(1, guest.ConnectionsMade);
    });

    [Fact(DisplayName =
        "Mesh leaves what a hook sets on the connection, and hears its events all the same")]
    public Task KeepsTheApplicationsDelegates() => InWorldAsync(async world =>
    {
        var heard = new List<string>();
        var host = world.Member("host");
        host.Hooks.AddCreate((id, isOffer, pc) =>
        {
            pc.OnIceCandidate = candidate => heard.Add("candidate");
            pc.OnIceGatheringStateChange = state => heard.Add($"gathering {state}");
            pc.OnConnectionStateChange = state => heard.Add($"connection {state}");
        });
        world.Member("guest", "host");
        world.Join("guest");
        await world.FullMeshAsync();
        Assert.Contains("candidate", heard);
        Assert.Contains($"gathering {RTCIceGatheringState.Complete}", heard);
        Assert.Contains($"connection {RTCPeerConnectionState.Connected}", heard);
    });

    [Fact(DisplayName =
        "A0-27 A0-28 Mesh connects and closes though every hook throws, and logs it")]
    public Task IsolatesHooks() => InWorldAsync(async world =>
    {
        var host = world.Member("host");
        host.Hooks.AddCreate((id, isOffer, pc) => throw new InvalidOperationException("at create"));
        host.Hooks.AddClose(id => throw new InvalidOperationException("at close"));
        world.Member("guest", "host");
        world.Join("guest");
        await world.FullMeshAsync();
        host.Mesh.Close();
        Assert.Equal(0, host.OpenConnections);
        Assert.Equal(
            new[] { "at create", "at close" }, LoggedErrors().Select(error => error?.Message));
    });

    private IEnumerable<Exception?> LoggedErrors() => Log.Errors.Select(line => line.Exception);
}
