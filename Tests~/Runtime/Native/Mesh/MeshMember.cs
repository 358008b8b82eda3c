using System.Text;
using Unity.WebRTC;

namespace Extreal.Integration.P2P.WebRTC.Tests;

/// <summary>
/// A Mesh without any signaling server, with a data channel to each peer made in its hooks.
/// </summary>
internal sealed class MeshMember
{
    private readonly Dictionary<string, RTCDataChannel> channels = [];
    private readonly List<RTCPeerConnection> connections = [];

    /// <param name="hostId">The host that it has joined; null for a host itself.</param>
    public MeshMember(
        string id, string? hostId, bool trickle, IClock clock, Action<MeshMember, Message> send)
    {
        Id = id;
        HookChannel();
        var connectionParts = new ConnectionParts
        {
            CreatePeerConnection = CreatePeerConnection,
            Hooks = Hooks,
            Clock = clock,
            VanillaIceTimeout = TimeSpan.FromSeconds(5),
        };
        var role = hostId == null ? PeerRole.Host : PeerRole.Client;
        var parts = new MeshParts
        {
            CreateConnection = (peerId, connectionRole, events) =>
                new Connection(peerId, connectionRole, connectionParts, events),
            CreateRecovery = actions => new Recovery(clock, PeerDefaults.RecoveryTimings, actions),
            Send = message => send(this, message),
            IsOnline = () => IsOnline,
            OwnId = () => id,
            Trickle = trickle,
            Membership = () => (role, hostId),
            Clock = clock,
            Timings = PeerDefaults.RecoveryTimings,
            MaxPeers = MaxPeers,
        };
        Mesh = new Mesh(parts, CreateEvents());
    }

    public const int MaxPeers = 8;

    public string Id { get; }

    /// <summary>
    /// <c>connecting b</c>, <c>create b True</c>, <c>connected b</c>, <c>message b hello</c>, …
    /// </summary>
    public List<string> Log { get; } = [];

    public Hooks Hooks { get; } = new();

    public Mesh Mesh { get; }

    /// <summary>Whether its own signaling connection stands.</summary>
    public bool IsOnline { get; set; } = true;

    /// <summary>What it does when an entry is logged, in the middle of the event.</summary>
    public Action<string> OnLog { get; set; } = entry => { };

    public int ConnectionsMade => connections.Count;

    public int OpenConnections => connections.Count(IsOpen);

    /// <summary>The log without messages and <c>done</c>.</summary>
    public IEnumerable<string> Course => Log.Where(
        entry => !entry.StartsWith("message ") && !entry.StartsWith("done "));

    public bool CanSendTo(string id)
        => channels.TryGetValue(id, out var channel)
            && channel.ReadyState == RTCDataChannelState.Open;

    public void Send(string id, string text) => channels[id].Send(text);

    private RTCPeerConnection CreatePeerConnection()
    {
        var connection = new RTCPeerConnection();
        connections.Add(connection);
        return connection;
    }

    /// <summary>Until it is disposed of: then it answers nothing any more.</summary>
    private static bool IsOpen(RTCPeerConnection connection)
    {
        try
        {
            return connection.GatheringState >= RTCIceGatheringState.New;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    private MeshEvents CreateEvents() => new()
    {
        OnConnecting = id => Record($"connecting {id}"),
        OnConnected = id => Record($"connected {id}"),
        OnDone = id => Record($"done {id}"),
        OnDisconnecting = id => Record($"disconnecting {id}, {OpenConnections} open"),
        OnPeerConnectionFailed = id => Record($"failed {id}"),
        OnGone = id => Record($"gone {id}"),
    };

    private void HookChannel()
    {
        Hooks.AddCreate((id, isOffer, pc) =>
        {
            Record($"create {id} {isOffer}");
            if (isOffer)
            {
                Use(id, pc.CreateDataChannel("test"));
            }
            else
            {
                pc.OnDataChannel = channel => Use(id, channel);
            }
        });
        Hooks.AddClose(id =>
        {
            Record($"close {id}");
            channels.Remove(id);
        });
    }

    private void Use(string id, RTCDataChannel channel)
    {
        channels[id] = channel;
        channel.OnMessage = bytes => Record($"message {id} {Encoding.UTF8.GetString(bytes)}");
    }

    private void Record(string entry)
    {
        Log.Add(entry);
        OnLog(entry);
    }
}
