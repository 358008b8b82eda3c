using System;
using UnityEngine;

namespace Extreal.Core.Logging
{
    /// <summary>Writes to Unity's console.</summary>
    public class UnityDebugLogWriter : ILogWriter
    {
        public void Log(
            LogLevel logLevel, string logCategory, string message, Exception exception = null)
        {
            var line = $"[{logLevel}:{logCategory}] {message}";
            Write(logLevel, exception == null ? line : line + Environment.NewLine + exception);
        }

        private static void Write(LogLevel logLevel, string line)
        {
            switch (logLevel)
            {
                case LogLevel.Error:
                    Debug.LogError(line);
                    break;
                case LogLevel.Warn:
                    Debug.LogWarning(line);
                    break;
                default:
                    Debug.Log(line);
                    break;
            }
        }
    }
}
