using System;
using System.Threading;
using Cysharp.Threading.Tasks;
using Extreal.Integration.P2P.WebRTC;
using UnityEngine;
using UnityEngine.StandIn;

namespace Extreal.Actor
{
    /// <summary>
    /// A native player without a window: frames until standard input ends, which is how its user
    /// quits.
    /// </summary>
    internal static class Program
    {
        private static readonly TimeSpan FrameTime = TimeSpan.FromMilliseconds(2);

        private static void Main()
        {
            SynchronizationContext.SetSynchronizationContext(new UniTaskSynchronizationContext());
            Player.Start(typeof(PlayerLoopHelper).Assembly, typeof(PeerClient).Assembly);
            var wire = new ProcessWire(Console.In, Console.Out);
            _ = new Actor(wire);
            while (wire.PassOn())
            {
                Player.Step();
                Thread.Sleep(FrameTime);
            }
            Application.Quit();
        }
    }
}
