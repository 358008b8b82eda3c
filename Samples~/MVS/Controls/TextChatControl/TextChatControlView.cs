using System;
using System.Collections.Generic;
using Extreal.Integration.P2P.WebRTC.MVS.App;
using UniRx;
using UnityEngine;

namespace Extreal.Integration.P2P.WebRTC.MVS.Controls.TextChatControl
{
    /// <summary>The last lines of the chat, and a field for one's own.</summary>
    public sealed class TextChatControlView : IView
    {
        private const int MaxLines = 10;
        private const int MaxTextLength = 200;

        private readonly Subject<string> sendClicked = new Subject<string>();
        private readonly Queue<string> lines = new Queue<string>();
        private readonly ClickQueue clicks;
        private string text = string.Empty;

        public TextChatControlView(ClickQueue clicks) => this.clicks = clicks;

        /// <summary>What to send, never empty; by the button or by Enter.</summary>
        public IObservable<string> OnSendClicked => sendClicked;

        public bool IsVisible { get; set; }

        public void Add(string from, string line)
        {
            lines.Enqueue($"{from}: {Shorten(line)}");
            if (lines.Count > MaxLines)
            {
                lines.Dequeue();
            }
        }

        public void Clear() => lines.Clear();

        public void Draw(Theme theme)
        {
            GUILayout.Label("Chat", theme.Heading);
            foreach (var line in lines)
            {
                GUILayout.Label(line, theme.Label);
            }
            // Before the field, which keeps the key to itself.
            var isEntered = Event.current.type == EventType.KeyDown
                && Event.current.keyCode == KeyCode.Return;
            text = GUILayout.TextField(text, MaxTextLength, theme.TextField);
            var message = text.Trim();
            if ((GUILayout.Button("Send", theme.Button) || isEntered) && message.Length > 0)
            {
                text = string.Empty;
                clicks.Add(() => sendClicked.OnNext(message));
            }
        }

        /// <summary>Others may send what they like.</summary>
        private static string Shorten(string line)
            => line.Length <= MaxTextLength ? line : line.Substring(0, MaxTextLength);
    }
}
