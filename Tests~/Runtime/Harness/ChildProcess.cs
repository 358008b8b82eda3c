using System.Diagnostics;
using System.Text;

namespace Extreal.Tests.Harness;

/// <summary>
/// A process of a test: its output line by line; killed with all its children on disposal.
/// </summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private readonly StringBuilder errors = new();
    private readonly Process process;

    private ChildProcess(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
    }

    public static ChildProcess Start(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new ChildProcess(Process.Start(start)!);
    }

    /// <summary>The next line of standard output.</summary>
    /// <exception cref="InvalidOperationException">
    /// The process has ended; with what it said.
    /// </exception>
    public async Task<string> ReadLineAsync() =>
        await process.StandardOutput.ReadLineAsync()
        ?? throw new InvalidOperationException($"{process.StartInfo.FileName} ended: {errors}");

    /// <summary>Ends it without a goodbye, as a crash would.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }
}
