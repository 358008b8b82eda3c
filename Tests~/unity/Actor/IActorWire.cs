using System;

namespace Extreal.Actor
{
    /// <summary>Carries lines of JSON between a test and the <see cref="Actor"/>.</summary>
    public interface IActorWire
    {
        /// <summary>One command; raised on the main thread.</summary>
        event Action<string> Commanded;

        /// <summary>Sends an answer or an event; called on the main thread.</summary>
        void Report(string json);
    }
}
