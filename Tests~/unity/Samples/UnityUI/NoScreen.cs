using System;

namespace UnityEngine
{
    /// <summary>Thrown by whatever would draw: the stand-in has no screen.</summary>
    internal static class NoScreen
    {
        internal static Exception Error => new NotSupportedException("The stand-in draws nothing.");
    }

    public static class Screen
    {
        public static int width => throw NoScreen.Error;

        public static float dpi => throw NoScreen.Error;
    }
}
