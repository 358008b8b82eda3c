using System;
using System.Runtime.InteropServices;
using AOT;

namespace Extreal.Player
{
    /// <summary>Lines of text between the program and the script of its page.</summary>
    public static class Page
    {
        private delegate void Command(string text);

        /// <summary>
        /// What the page says with <c>csharpPlayer.command(text)</c>; the first subscription opens
        /// that way. An exception of a subscriber is logged.
        /// </summary>
        public static event Action<string> Commanded
        {
            add
            {
                commanded += value;
                ExtrealPlayer_TakeCommands(OnCommand);
            }
            remove => commanded -= value;
        }

        private static event Action<string> commanded;

        /// <summary>Reaches the page's <c>csharpPlayer.report(text)</c>.</summary>
        public static void Report(string text) => ExtrealPlayer_Report(text);

        [MonoPInvokeCallback(typeof(Command))]
        private static void OnCommand(string text)
        {
            try
            {
                commanded?.Invoke(text);
            }
            catch (Exception exception)
            {
                UnityEngine.Debug.LogException(exception);
            }
        }

        [DllImport("__Internal")]
        private static extern void ExtrealPlayer_TakeCommands(Command callback);

        [DllImport("__Internal")]
        private static extern void ExtrealPlayer_Report(string text);
    }
}
