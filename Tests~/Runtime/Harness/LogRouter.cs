using Extreal.Core.Logging;

namespace Extreal.Tests.Harness;

/// <summary>
/// Brings every line to the test that runs. A logger keeps the writer it was made with, and the
/// package's loggers are static: so one writer is installed before any of them is made.
/// </summary>
public sealed class LogRouter : ILogWriter
{
    private static readonly LogRouter TheOne = new();

    private volatile CapturedLog current = new();

    private LogRouter()
    {
    }

    /// <summary>Call it from the module initializer of an assembly with tests.</summary>
    public static void Install() => LoggingManager.Initialize(LogLevel.Debug, writer: TheOne);

    /// <summary>From now on lines go to <paramref name="log"/>.</summary>
    public static void Route(CapturedLog log) => TheOne.current = log;

    public void Log(
        LogLevel logLevel, string logCategory, string message, Exception? exception = null) =>
        current.Log(logLevel, logCategory, message, exception);
}
