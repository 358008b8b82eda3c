using System;
using System.Collections.Concurrent;

namespace Extreal.Core.Logging
{
    /// <summary>
    /// One logger per category. A test sees what was logged by handing its own writer to
    /// <see cref="Initialize"/>; a logger that was taken before keeps the writer it was made with.
    /// </summary>
    public static class LoggingManager
    {
        private static readonly ConcurrentDictionary<string, ELogger> Loggers =
            new ConcurrentDictionary<string, ELogger>();

        private static ILogWriter writer = new UnityDebugLogWriter();
        private static ILogOutputChecker checker = new LogLevelLogOutputChecker();

        public static ELogger GetLogger(string logCategory) => Loggers.GetOrAdd(
            logCategory ?? throw new ArgumentNullException(nameof(logCategory)),
            category => new ELogger(category, writer, checker));

        public static void Initialize(
            LogLevel logLevel = LogLevel.Info,
            ILogOutputChecker checker = null,
            ILogWriter writer = null)
        {
            LoggingManager.checker = checker ?? LoggingManager.checker;
            LoggingManager.writer = writer ?? LoggingManager.writer;
            LoggingManager.checker.Initialize(logLevel);
            Loggers.Clear();
        }
    }
}
