using System;

namespace Extreal.Core.Logging
{
    public interface ILogWriter
    {
        void Log(LogLevel logLevel, string logCategory, string message, Exception exception = null);
    }
}
