using System.Collections.Generic;
using System.Linq;
using UnityEngine;

namespace Extreal.Integration.P2P.WebRTC.MVS.App
{
    /// <summary>Shows the views below one another.</summary>
    public sealed class Stage
    {
        private readonly IReadOnlyList<IView> views;
        private readonly ClickQueue clicks;
        private Theme theme;
        private Vector2 scrollPosition;

        public Stage(IEnumerable<IView> views, ClickQueue clicks)
        {
            this.views = views.ToList();
            this.clicks = clicks;
        }

        /// <summary>Call it from <c>OnGUI</c>.</summary>
        public void Draw()
        {
            theme = theme ?? new Theme();
            using (var scroll = new GUILayout.ScrollViewScope(scrollPosition))
            {
                scrollPosition = scroll.scrollPosition;
                foreach (var view in views.Where(view => view.IsVisible))
                {
                    using (new GUILayout.VerticalScope(theme.Box, GUILayout.Width(theme.Width)))
                    {
                        view.Draw(theme);
                    }
                }
            }
            clicks.Run();
        }
    }
}
