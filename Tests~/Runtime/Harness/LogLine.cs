using Extreal.Core.Logging;

namespace Extreal.Tests.Harness;

/// <summary>One call of a logger.</summary>
public sealed record LogLine(LogLevel Level, string Category, string Message, Exception? Exception);
