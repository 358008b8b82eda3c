using System;
using System.Collections.Generic;
using Extreal.Integration.P2P.WebRTC.MVS.App;
using UniRx;
using UnityEngine;

namespace Extreal.Integration.P2P.WebRTC.MVS.Controls.GroupSelectionControl
{
    /// <summary>Host a group of one's own, or join one of the list.</summary>
    public sealed class GroupSelectionControlView : IView
    {
        private const int MaxNameLength = 64;

        private readonly Subject<string> hostClicked = new Subject<string>();
        private readonly Subject<Host> joinClicked = new Subject<Host>();
        private readonly Subject<Unit> updateClicked = new Subject<Unit>();
        private readonly ClickQueue clicks;
        private IReadOnlyList<Host> groups = Array.Empty<Host>();
        private string groupName = string.Empty;

        public GroupSelectionControlView(ClickQueue clicks) => this.clicks = clicks;

        /// <summary>The name of the group to host, never empty.</summary>
        public IObservable<string> OnHostClicked => hostClicked;

        public IObservable<Host> OnJoinClicked => joinClicked;

        public IObservable<Unit> OnUpdateClicked => updateClicked;

        public bool IsVisible { get; set; } = true;

        /// <summary>No button does anything while true.</summary>
        public bool IsBusy { get; set; }

        public void SetGroups(IReadOnlyList<Host> value) => groups = value;

        public void Draw(Theme theme)
        {
            GUI.enabled = !IsBusy;
            GUILayout.Label("Groups", theme.Heading);
            DrawHosting(theme);
            foreach (var group in groups)
            {
                DrawGroup(group, theme);
            }
            var look = groups.Count == 0 ? "Look for groups" : "Look again";
            if (GUILayout.Button(look, theme.Button))
            {
                clicks.Add(() => updateClicked.OnNext(Unit.Default));
            }
            GUI.enabled = true;
        }

        private void DrawHosting(Theme theme)
        {
            GUILayout.Label("Name of a new group", theme.Label);
            groupName = GUILayout.TextField(groupName, MaxNameLength, theme.TextField);
            var name = groupName.Trim();
            if (GUILayout.Button("Host", theme.Button) && name.Length > 0)
            {
                clicks.Add(() => hostClicked.OnNext(name));
            }
        }

        private void DrawGroup(Host group, Theme theme)
        {
            using (new GUILayout.HorizontalScope())
            {
                GUILayout.Label(group.Name, theme.Label);
                if (GUILayout.Button("Join", theme.Button, GUILayout.ExpandWidth(false)))
                {
                    clicks.Add(() => joinClicked.OnNext(group));
                }
            }
        }
    }
}
