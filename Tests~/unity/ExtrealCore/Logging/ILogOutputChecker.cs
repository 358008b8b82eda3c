namespace Extreal.Core.Logging
{
    public interface ILogOutputChecker
    {
        void Initialize(LogLevel logLevel);

        bool IsOutput(LogLevel logLevel, string logCategory);
    }
}
