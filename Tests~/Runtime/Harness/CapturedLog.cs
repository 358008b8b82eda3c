using System.Collections.Concurrent;
using Extreal.Core.Logging;

namespace Extreal.Tests.Harness;

/// <summary>Keeps what was logged, in order.</summary>
public sealed class CapturedLog
{
    private readonly ConcurrentQueue<LogLine> lines = new();

    public IReadOnlyList<LogLine> Lines => [.. lines];

    public IEnumerable<LogLine> Errors => Lines.Where(line => line.Level == LogLevel.Error);

    internal void Log(LogLevel level, string category, string message, Exception? exception) =>
        lines.Enqueue(new LogLine(level, category, message, exception));
}
