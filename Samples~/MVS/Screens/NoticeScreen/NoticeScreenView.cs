using System.Collections.Generic;
using Extreal.Integration.P2P.WebRTC.MVS.App;
using UnityEngine;

namespace Extreal.Integration.P2P.WebRTC.MVS.Screens.NoticeScreen
{
    /// <summary>The latest notices, the newest first.</summary>
    public sealed class NoticeScreenView : IView
    {
        private const int MaxNotices = 12;

        private readonly LinkedList<string> notices = new LinkedList<string>();

        public bool IsVisible => notices.Count > 0;

        public void Add(string notice)
        {
            notices.AddFirst(notice);
            if (notices.Count > MaxNotices)
            {
                notices.RemoveLast();
            }
        }

        public void Draw(Theme theme)
        {
            GUILayout.Label("What happened", theme.Heading);
            foreach (var notice in notices)
            {
                GUILayout.Label(notice, theme.Label);
            }
        }
    }
}
