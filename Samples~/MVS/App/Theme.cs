using UnityEngine;

namespace Extreal.Integration.P2P.WebRTC.MVS.App
{
    /// <summary>Styles with letters that fit the screen. Make it in <c>OnGUI</c> only.</summary>
    public sealed class Theme
    {
        private const float StandardDpi = 96f;
        private const int LetterSize = 16;
        private const int ColumnWidth = 480;

        private readonly float scale;

        public Theme()
        {
            scale = Mathf.Max(1f, Screen.dpi / StandardDpi);
            Heading = Fit(GUI.skin.label, LetterSize + 6);
            Label = Fit(GUI.skin.label, LetterSize);
            Button = Fit(GUI.skin.button, LetterSize);
            TextField = Fit(GUI.skin.textField, LetterSize);
            Box = new GUIStyle(GUI.skin.box);
        }

        public GUIStyle Heading { get; }
        public GUIStyle Label { get; }
        public GUIStyle Button { get; }
        public GUIStyle TextField { get; }
        public GUIStyle Box { get; }

        public float Width => Mathf.Min(ColumnWidth * scale, Screen.width);

        /// <summary>Other players' texts are shown as they are: no rich text.</summary>
        private GUIStyle Fit(GUIStyle style, int size)
            => new GUIStyle(style)
            {
                fontSize = Mathf.RoundToInt(size * scale),
                wordWrap = true,
                richText = false,
            };
    }
}
