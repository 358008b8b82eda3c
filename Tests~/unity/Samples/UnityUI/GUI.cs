using System;

namespace UnityEngine
{
    public class GUI
    {
        public static GUISkin skin => throw NoScreen.Error;

        public static bool enabled { get; set; } = true;

        public abstract class Scope : IDisposable
        {
            protected abstract void CloseScope();

            public void Dispose() => CloseScope();
        }
    }

    public sealed class GUISkin : ScriptableObject
    {
        public GUIStyle label { get; set; }

        public GUIStyle button { get; set; }

        public GUIStyle textField { get; set; }

        public GUIStyle box { get; set; }
    }

    public sealed class GUIStyle
    {
        public GUIStyle()
        {
        }

        public GUIStyle(GUIStyle other)
        {
        }

        public int fontSize { get; set; }

        public bool wordWrap { get; set; }

        public bool richText { get; set; } = true;
    }

    public sealed class Event
    {
        public static Event current => throw NoScreen.Error;

        public EventType type { get; set; }

        public KeyCode keyCode { get; set; }
    }

    public enum EventType
    {
        MouseDown = 0,
        MouseUp = 1,
        KeyDown = 4,
        KeyUp = 5,
        Repaint = 7,
        Layout = 8,
    }

    public enum KeyCode
    {
        None = 0,
        Return = 13,
    }
}
