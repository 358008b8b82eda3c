using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC.Tests;

/// <summary>
/// Members that hear each other's signaling in order, one message after the other, unless a test
/// meddles; below it is real WebRTC.
/// </summary>
internal sealed class MeshWorld
{
    private readonly List<MeshMember> members = [];

    public ManualClock Clock { get; } = new();

    /// <summary>Everything said, in order, also what was lost on the way.</summary>
    public List<Message> Frames { get; } = [];

    /// <summary>False loses this message.</summary>
    public Func<Message, bool> Passes { get; set; } = frame => true;

    public MeshMember Member(string id, string? hostId = null, bool trickle = true)
    {
        var member = new MeshMember(id, hostId, trickle, Clock, (sender, message) =>
        {
            if (sender.IsOnline)
            {
                Say(sender.Id, message.To, message);
            }
        });
        members.Add(member);
        return member;
    }

    /// <summary>A host and a guest; the guest's join is on its way.</summary>
    public (MeshMember Host, MeshMember Guest) Pair()
    {
        var pair = (Member("host"), Member("guest", "host"));
        Join("guest");
        return pair;
    }

    public void Join(string id)
        => Say(id, "host", new Message { Type = MessageType.Join, Trickle = true });

    /// <summary>
    /// Two guests of a 1.1.0 host, which introduces them to each other, both ways.
    /// </summary>
    public (MeshMember A, MeshMember B) Collide()
    {
        var pair = (Member("a", "old"), Member("b", "old"));
        Say("old", "a", new Message { Type = MessageType.CallMe, Me = "b" });
        Say("old", "b", new Message { Type = MessageType.CallMe, Me = "a" });
        return pair;
    }

    /// <summary>Says it as the server relays it: read anew by the receiver.</summary>
    public void Say(string from, string to, Message message)
    {
        message.From = from;
        message.To = to;
        Frames.Add(message);
        if (Passes(message))
        {
            Deliver(message);
        }
    }

    /// <summary>Hands over a message, also one that was said before.</summary>
    public void Deliver(Message frame)
    {
        var json = MessageWriter.Write(frame).GetRawText();
        UniTask.Post(() =>
        {
            var target = members.Find(member => member.Id == frame.To);
            if (target?.IsOnline == true)
            {
                target.Mesh.HandleMessage(Relayed(json, frame.From));
            }
        });
    }

    public IEnumerable<Message> FramesOf(string type, string? from = null)
        => Frames.Where(frame => frame.Type == type && (from ?? frame.From) == frame.From);

    /// <summary>Completes when so many messages of a type were said.</summary>
    public UniTask SaidAsync(string type, int count, string? from = null)
        => UniTask.WaitUntil(() => FramesOf(type, from).Count() >= count);

    /// <summary>
    /// A message over every link in both directions: an open channel alone proves nothing.
    /// </summary>
    public async UniTask FullMeshAsync()
    {
        var stamp = $"hello {Frames.Count}";
        var links = members
            .SelectMany(one => members.Where(other => other != one).Select(other => (one, other)))
            .ToArray();
        await UniTask.WaitUntil(() => links.All(link => link.one.CanSendTo(link.other.Id)));
        foreach (var (one, other) in links)
        {
            one.Send(other.Id, stamp);
        }
        await UniTask.WaitUntil(() => links.All(
            link => link.other.Log.Contains($"message {link.one.Id} {stamp}")));
        Assert.All(links, link => Assert.True(link.one.Mesh.IsConnectedTo(link.other.Id)));
    }

    /// <summary>Closes every mesh; nothing may be left of it, nor come after it.</summary>
    public async UniTask EndAsync()
    {
        foreach (var member in members)
        {
            member.Mesh.Close();
            Assert.Empty(member.Mesh.Ids);
            Assert.Equal(0, member.OpenConnections);
        }
        Assert.Equal(0, Clock.Pending);
        var counts = members.Select(member => member.Log.Count).ToArray();
        await UniTask.DelayFrame(3);
        Assert.Equal(counts, members.Select(member => member.Log.Count));
        Assert.All(members, AssertTellsPairwise);
    }

    /// <summary>A0-24, A0-25: each connecting has one disconnecting, in turn.</summary>
    private static void AssertTellsPairwise(MeshMember member)
    {
        var told = member.Log
            .Where(entry => entry.StartsWith("connecting ") || entry.StartsWith("disconnecting "))
            .Select(entry => entry.Split(',')[0].Split(' '))
            .GroupBy(words => words[1], words => words[0]);
        foreach (var events in told)
        {
            var expected = Enumerable
                .Range(0, events.Count() / 2)
                .SelectMany(round => new[] { "connecting", "disconnecting" });
            Assert.Equal(expected, events);
        }
    }

    /// <summary>Through the wire's form, with the sender that the server writes.</summary>
    private static Message Relayed(string json, string from)
    {
        using var document = System.Text.Json.JsonDocument.Parse(
            $$"""{"from":"{{from}}",{{json[1..]}}""");
        return MessageParser.Parse(document.RootElement)
            ?? throw new InvalidOperationException($"No message: {json}");
    }
}
