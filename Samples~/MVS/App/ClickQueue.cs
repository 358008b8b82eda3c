using System;
using System.Collections.Generic;

namespace Extreal.Integration.P2P.WebRTC.MVS.App
{
    /// <summary>
    /// Clicks wait here until everything is drawn: Unity's GUI does not allow what is shown to
    /// change in the middle of an event.
    /// </summary>
    public sealed class ClickQueue
    {
        private readonly Queue<Action> clicks = new Queue<Action>();

        public void Add(Action click) => clicks.Enqueue(click);

        public void Run()
        {
            while (clicks.Count > 0)
            {
                clicks.Dequeue()();
            }
        }
    }
}
