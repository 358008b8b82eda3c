using System;

namespace UnityEngine
{
    /// <summary>What the package and its samples ask of the running application.</summary>
    public static class Application
    {
        /// <summary>
        /// Raised by <see cref="Quit"/>, as Unity does on leaving play mode or closing.
        /// </summary>
        public static event Action quitting;

        public static bool isPlaying { get; private set; } = true;

        public static bool isEditor { get; set; }

        public static bool runInBackground { get; set; } = true;

        public static int targetFrameRate { get; set; } = -1;

        public static RuntimePlatform platform { get; set; } = RuntimePlatform.LinuxPlayer;

        public static string dataPath => AppContext.BaseDirectory;

        public static string absoluteURL { get; set; } = string.Empty;

        public static string version => "0.0.0";

        public static string unityVersion => "2022.3.0f1";

        /// <summary>
        /// Tells all who asked, even when one of them throws; then the player has ended.
        /// </summary>
        public static void Quit()
        {
            var subscribers = quitting?.GetInvocationList() ?? Array.Empty<Delegate>();
            foreach (Action subscriber in subscribers)
            {
                try
                {
                    subscriber();
                }
                catch (Exception exception)
                {
                    Debug.LogException(exception);
                }
            }
            isPlaying = false;
        }

        internal static void Play() => isPlaying = true;
    }

    public enum RuntimePlatform
    {
        OSXEditor = 0,
        OSXPlayer = 1,
        WindowsPlayer = 2,
        WindowsEditor = 7,
        IPhonePlayer = 8,
        Android = 11,
        LinuxPlayer = 13,
        LinuxEditor = 16,
        WebGLPlayer = 17,
    }
}
