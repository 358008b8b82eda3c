namespace Extreal.Core.Logging
{
    /// <summary>Lets through what is at least as grave as the level.</summary>
    public class LogLevelLogOutputChecker : ILogOutputChecker
    {
        private LogLevel level = LogLevel.Info;

        public void Initialize(LogLevel logLevel) => level = logLevel;

        public bool IsOutput(LogLevel logLevel, string logCategory) => logLevel <= level;
    }
}
