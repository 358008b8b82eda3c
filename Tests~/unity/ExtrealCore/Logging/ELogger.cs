using System;

namespace Extreal.Core.Logging
{
    public class ELogger
    {
        private readonly string category;
        private readonly ILogWriter writer;
        private readonly ILogOutputChecker checker;

        internal ELogger(string category, ILogWriter writer, ILogOutputChecker checker)
        {
            this.category = category;
            this.writer = writer;
            this.checker = checker;
        }

        public bool IsError() => IsOutput(LogLevel.Error);

        public bool IsWarn() => IsOutput(LogLevel.Warn);

        public bool IsInfo() => IsOutput(LogLevel.Info);

        public bool IsDebug() => IsOutput(LogLevel.Debug);

        public void LogError(string message, Exception exception = null) =>
            Log(LogLevel.Error, message, exception);

        public void LogWarn(string message, Exception exception = null) =>
            Log(LogLevel.Warn, message, exception);

        public void LogInfo(string message, Exception exception = null) =>
            Log(LogLevel.Info, message, exception);

        public void LogDebug(string message, Exception exception = null) =>
            Log(LogLevel.Debug, message, exception);

        private bool IsOutput(LogLevel level) => checker.IsOutput(level, category);

        private void Log(LogLevel level, string message, Exception exception)
        {
            if (IsOutput(level))
            {
                writer.Log(level, category, message, exception);
            }
        }
    }
}
