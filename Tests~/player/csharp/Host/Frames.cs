using System;
using System.Runtime.InteropServices;
using AOT;

namespace Extreal.Player
{
    /// <summary>Steps Unity's player loop once per animation frame of the page.</summary>
    internal static class Frames
    {
        private delegate void Step();

        public static void Run() => ExtrealPlayer_RunFrames(OnFrame);

        [MonoPInvokeCallback(typeof(Step))]
        private static void OnFrame()
        {
            try
            {
                UnityEngine.StandIn.Player.Step();
            }
            catch (Exception exception)
            {
                // What leaves a callback ends the runtime.
                UnityEngine.Debug.LogException(exception);
            }
        }

        [DllImport("__Internal")]
        private static extern void ExtrealPlayer_RunFrames(Step step);
    }
}
