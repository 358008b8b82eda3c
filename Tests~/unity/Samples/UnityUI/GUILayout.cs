namespace UnityEngine
{
    public sealed class GUILayoutOption
    {
    }

    public class GUILayout
    {
        public static void Label(string text, GUIStyle style, params GUILayoutOption[] options)
            => throw NoScreen.Error;

        public static bool Button(string text, GUIStyle style, params GUILayoutOption[] options)
            => throw NoScreen.Error;

        public static string TextField(
            string text, int maxLength, GUIStyle style, params GUILayoutOption[] options)
            => throw NoScreen.Error;

        public static GUILayoutOption Width(float width) => new GUILayoutOption();

        public static GUILayoutOption ExpandWidth(bool expand) => new GUILayoutOption();

        public class HorizontalScope : GUI.Scope
        {
            public HorizontalScope(params GUILayoutOption[] options)
            {
            }

            protected override void CloseScope()
            {
            }
        }

        public class VerticalScope : GUI.Scope
        {
            public VerticalScope(GUIStyle style, params GUILayoutOption[] options)
            {
            }

            protected override void CloseScope()
            {
            }
        }

        public class ScrollViewScope : GUI.Scope
        {
            public ScrollViewScope(Vector2 scrollPosition, params GUILayoutOption[] options)
                => this.scrollPosition = scrollPosition;

            public Vector2 scrollPosition { get; }

            protected override void CloseScope()
            {
            }
        }
    }
}
