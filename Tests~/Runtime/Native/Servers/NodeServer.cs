using System;
using System.Diagnostics;
using System.Threading.Tasks;
using Extreal.Tests.Harness;

namespace Extreal.Integration.P2P.WebRTC.Tests;

/// <summary>
/// A server of these tests in a Node process of its own; see the scripts beside this file.
/// </summary>
internal sealed class NodeServer : IAsyncDisposable
{
    private readonly Process process;

    private NodeServer(Process process, string url)
    {
        this.process = process;
        Url = url;
    }

    public string Url { get; }

    /// <summary>Does what it is told: see mirror.mjs.</summary>
    public static Task<NodeServer> StartMirrorAsync(params string[] options)
        => StartAsync(["mirror.mjs", .. options]);

    /// <summary>Behaves as the server of 1.1.0 does.</summary>
    public static Task<NodeServer> Start110Async() => StartAsync(["server110.mjs"]);

    /// <summary>Of the server of 1.1.0: cuts this socket's connection, as a network does.</summary>
    public void Cut(string socketId) => process.StandardInput.WriteLine(socketId);

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<NodeServer> StartAsync(string[] command)
    {
        command[0] = Repository.PathOf("Tests~", "Runtime", "Native", "Servers", command[0]);
        var start = new ProcessStartInfo("node", command)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var url = await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"{command[0]} did not start");
        return new NodeServer(process, url);
    }
}
