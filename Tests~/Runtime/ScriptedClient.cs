using System.Collections.Generic;
using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC.Tests;

/// <summary>
/// A user's subclass with the members that 1.1.0 knows, and no other: its requests end when the
/// test says so.
/// </summary>
internal sealed class ScriptedClient : PeerClient
{
    public ScriptedClient(TimeSpan p2PTimeout = default)
        : base(new PeerConfig("http://unused", p2PTimeout: p2PTimeout))
    {
    }

    public UniTaskCompletionSource<StartHostResponse> Hosting { get; private set; } = new();

    public UniTaskCompletionSource<ListHostsResponse> Listing { get; } = new();

    public UniTaskCompletionSource Joining { get; } = new();

    public List<string> Done { get; } = [];

    public Exception? StopFailure { get; set; }

    /// <summary>What a subclass does when its join is complete.</summary>
    public void Start() => FireOnStarted();

    public void FailStart(string code) => FireOnStartFailed(code);

    public void Disconnect(string reason) => FireOnDisconnected(reason);

    /// <summary>The next host request waits for an answer of its own.</summary>
    public void Refuse(string message)
    {
        var answered = Hosting;
        Hosting = new UniTaskCompletionSource<StartHostResponse>();
        answered.TrySetResult(new StartHostResponse { Status = 409, Message = message });
    }

    public void Accept() => Hosting.TrySetResult(new StartHostResponse { Status = 200 });

    protected override string GetClientId() => "own";

    protected override void DoReleaseManagedResources() => Done.Add("release");

    protected override UniTask<StartHostResponse> DoStartHostAsync(string name)
    {
        Done.Add($"host {name}");
        return Hosting.Task;
    }

    protected override UniTask<ListHostsResponse> DoListHostsAsync() => Listing.Task;

    protected override UniTask DoStartClientAsync(string hostId)
    {
        Done.Add($"join {hostId}");
        return Joining.Task;
    }

    protected override UniTask DoStopAsync()
    {
        Done.Add("stop");
        return StopFailure == null ? UniTask.CompletedTask : UniTask.FromException(StopFailure);
    }
}
