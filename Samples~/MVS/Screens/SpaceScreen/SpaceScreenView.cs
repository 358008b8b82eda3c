using System;
using System.Collections.Generic;
using Extreal.Integration.P2P.WebRTC.MVS.App;
using UniRx;
using UnityEngine;

namespace Extreal.Integration.P2P.WebRTC.MVS.Screens.SpaceScreen
{
    /// <summary>The own id, who else is here, and the way out.</summary>
    public sealed class SpaceScreenView : IView
    {
        private readonly Subject<Unit> leaveClicked = new Subject<Unit>();
        private readonly List<string> userIds = new List<string>();
        private readonly ClickQueue clicks;
        private string ownId = string.Empty;

        public SpaceScreenView(ClickQueue clicks) => this.clicks = clicks;

        public IObservable<Unit> OnLeaveClicked => leaveClicked;

        public bool IsVisible { get; set; }

        public void SetOwnId(string value) => ownId = value;

        /// <summary>An id that comes again is shown once.</summary>
        public void AddUser(string id)
        {
            if (!userIds.Contains(id))
            {
                userIds.Add(id);
            }
        }

        public void RemoveUser(string id) => userIds.Remove(id);

        public void Draw(Theme theme)
        {
            GUILayout.Label("Group", theme.Heading);
            GUILayout.Label($"{ownId} (you)", theme.Label);
            foreach (var id in userIds)
            {
                GUILayout.Label(id, theme.Label);
            }
            if (GUILayout.Button("Leave", theme.Button))
            {
                clicks.Add(() => leaveClicked.OnNext(Unit.Default));
            }
        }
    }
}
