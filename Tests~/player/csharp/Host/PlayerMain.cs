using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Cysharp.Threading.Tasks;
using UnityEngine;

namespace Extreal.Player
{
    /// <summary>
    /// The entry point of each page: prepares what Unity prepares (the main thread's context, the
    /// methods that run on load, UniTask's player loop among them, a frame per animation frame) and
    /// runs the program.
    /// </summary>
    internal static class PlayerMain
    {
        /// <param name="args">The program's assembly, then what LoadMethods takes</param>
        // Not async: an async method's caller gets its synchronization context back.
        private static Task<int> Main(string[] args)
        {
            var app = Assembly.Load(args[0]);
            Application.platform = RuntimePlatform.WebGLPlayer;
            SynchronizationContext.SetSynchronizationContext(new UniTaskSynchronizationContext());
            UnityEngine.StandIn.Player.Start();
            LoadMethods.Run(args.Skip(1));
            Frames.Run();
            return AppProgram.RunAsync(app);
        }
    }
}
