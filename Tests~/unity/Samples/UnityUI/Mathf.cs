using System;

namespace UnityEngine
{
    public struct Mathf
    {
        public static float Max(float a, float b) => Math.Max(a, b);

        public static float Min(float a, float b) => Math.Min(a, b);

        public static int RoundToInt(float value) => (int)Math.Round(value);
    }
}
