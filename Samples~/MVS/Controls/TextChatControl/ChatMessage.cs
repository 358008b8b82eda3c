namespace Extreal.Integration.P2P.WebRTC.MVS.Controls.TextChatControl
{
    public sealed class ChatMessage
    {
        public ChatMessage(string from, string text)
        {
            From = from;
            Text = text;
        }

        /// <summary>The id of the peer that sent it.</summary>
        public string From { get; }

        public string Text { get; }
    }
}
