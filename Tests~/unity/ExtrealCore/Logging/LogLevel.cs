namespace Extreal.Core.Logging
{
    public enum LogLevel
    {
        Error,
        Warn,
        Info,
        Debug,
    }
}
