using System.Diagnostics;

namespace UnityEngine
{
    /// <summary>Frames and seconds, advanced by <see cref="StandIn.Player.Step"/>.</summary>
    public static class Time
    {
        private static readonly Stopwatch Clock = Stopwatch.StartNew();
        private static double frameTime;

        public static int frameCount { get; private set; }

        public static float deltaTime { get; private set; }

        public static float unscaledDeltaTime => deltaTime;

        public static float fixedDeltaTime => deltaTime;

        public static float timeScale { get; set; } = 1;

        public static float time => (float)frameTime;

        public static float unscaledTime => (float)frameTime;

        public static float realtimeSinceStartup => (float)Clock.Elapsed.TotalSeconds;

        public static double realtimeSinceStartupAsDouble => Clock.Elapsed.TotalSeconds;

        internal static void Tick()
        {
            frameCount++;
            var now = Clock.Elapsed.TotalSeconds;
            deltaTime = (float)(now - frameTime);
            frameTime = now;
        }
    }
}
