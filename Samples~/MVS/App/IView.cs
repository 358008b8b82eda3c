namespace Extreal.Integration.P2P.WebRTC.MVS.App
{
    /// <summary>A part of the page, drawn with Unity's immediate mode GUI.</summary>
    public interface IView
    {
        bool IsVisible { get; }

        /// <summary>Called by <see cref="Stage"/> for each event of the GUI.</summary>
        void Draw(Theme theme);
    }
}
