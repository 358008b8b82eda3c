#if !UNITY_WEBGL || UNITY_EDITOR
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>Time, as the client's parts see it; tests bring a clock of their own.</summary>
    internal interface IClock
    {
        /// <summary>Calls back once, on the main thread, unless disposed of before.</summary>
        IDisposable After(TimeSpan delay, Action callback);
    }
}
#endif
