using System.Text.RegularExpressions;

namespace Extreal.Tests.Harness;

/// <summary>
/// The signaling server that ships, as its command starts it, in a process of its own. It needs the
/// server built (npm run build:packages).
/// </summary>
public sealed partial class SignalingServerProcess : IAsyncDisposable
{
    private readonly ChildProcess process;

    private SignalingServerProcess(ChildProcess process, Uri url)
    {
        this.process = process;
        Url = url;
    }

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <param name="port">0 for any free port; the former one to come back after a restart.</param>
    public static async Task<SignalingServerProcess> StartAsync(int port = 0)
    {
        var script = Repository.PathOf("SignalingServer~", "dist", "main.js");
        var process = ChildProcess.Start("node", script, "--port", $"{port}");
        var line = await process.ReadLineAsync();
        var listening = Listening().Match(line);
        return listening.Success
            ? new SignalingServerProcess(process, new Uri(listening.Value))
            : throw new InvalidOperationException($"The server says: {line}");
    }

    /// <summary>Ends it without a goodbye, as a crash would.</summary>
    public Task KillAsync() => process.KillAsync();

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [GeneratedRegex(@"http://localhost:\d+")]
    private static partial Regex Listening();
}
