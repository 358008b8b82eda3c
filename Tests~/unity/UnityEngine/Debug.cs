using System;

namespace UnityEngine
{
    public enum LogType
    {
        Error = 0,
        Assert = 1,
        Warning = 2,
        Log = 3,
        Exception = 4,
    }

    public interface ILogger
    {
        void LogFormat(LogType logType, object context, string format, params object[] args);
    }

    /// <summary>
    /// Unity's console: standard error, and whoever listens to <see cref="Written"/>.
    /// </summary>
    public static class Debug
    {
        /// <summary>
        /// Stand-in only: every line, so that a test can ask that none is an exception.
        /// </summary>
        public static event Action<LogType, string> Written;

        public static ILogger unityLogger { get; } = new ConsoleLogger();

        public static void Log(object message) => Write(LogType.Log, message);

        public static void LogWarning(object message) => Write(LogType.Warning, message);

        public static void LogError(object message) => Write(LogType.Error, message);

        public static void LogAssertion(object message) => Write(LogType.Assert, message);

        public static void LogException(Exception exception) => Write(LogType.Exception, exception);

        public static void LogFormat(
            LogType logType, int options, object context, string format, params object[] args) =>
            Write(logType, string.Format(format, args));

        private static void Write(LogType logType, object message)
        {
            var text = message?.ToString() ?? "Null";
            Console.Error.WriteLine("[" + logType + "] " + text);
            Written?.Invoke(logType, text);
        }

        private sealed class ConsoleLogger : ILogger
        {
            public void LogFormat(
                LogType logType, object context, string format, params object[] args) =>
                Write(logType, string.Format(format, args));
        }
    }
}
