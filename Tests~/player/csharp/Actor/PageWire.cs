using System;
using Extreal.Player;

namespace Extreal.Actor
{
    /// <summary>The page carries commands and reports.</summary>
    internal sealed class PageWire : IActorWire
    {
        public event Action<string> Commanded
        {
            add => Page.Commanded += value;
            remove => Page.Commanded -= value;
        }

        public void Report(string json) => Page.Report(json);
    }
}
