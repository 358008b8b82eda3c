#if !UNITY_WEBGL || UNITY_EDITOR
using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// The newcomer's side of a negotiation: takes offers that no crossing offer of ours stands
    /// against.
    /// </summary>
    internal sealed class Answering
    {
        private readonly Pair pair;

        internal Answering(Pair pair) => this.pair = pair;

        /// <summary>
        /// Decides by <c>attempt</c> between the connection that is there and a new one.
        /// </summary>
        internal UniTask ReceiveOfferAsync(Message message)
        {
            var connection = pair.Slot.Connection;
            if (connection == null)
            {
                return BeginAsync(message);
            }
            if (connection.HasTaken(message.Sdp))
            {
                return UniTask.CompletedTask;
            }
            if (!pair.Conversation.Trickles || message.Attempt == null)
            {
                return BeginAsync(message);
            }
            if (connection.IsOfferer || message.Attempt < (connection.Attempt ?? 0))
            {
                // Late, or repeated: between ours the pair's first offerer is the only one.
                return UniTask.CompletedTask;
            }
            return message.Attempt == connection.Attempt
                ? AnswerAsync(connection, message)
                : BeginAsync(message);
        }

        /// <summary>A new connection, and an answer on it.</summary>
        internal async UniTask BeginAsync(Message message)
        {
            pair.Recovery.Pause();
            var connection = pair.Slot.Replace(new ConnectionRole(false, message.Attempt));
            connection.Prepare();
            await AnswerAsync(connection, message);
        }

        private async UniTask AnswerAsync(Connection connection, Message message)
        {
            if (connection.IsClosed)
            {
                return;
            }
            var sdp = await connection.AnswerAsync(message.Sdp, pair.Conversation.Trickles);
            if (connection.IsClosed)
            {
                return;
            }
            pair.Conversation.Describe(
                new Message { Type = MessageType.Answer, Sdp = sdp }, connection.Attempt);
            pair.Candidates.Settle(connection);
            if (!pair.Slot.IsConnected)
            {
                pair.Recovery.Answering(pair.Conversation.Dialect);
            }
        }
    }
}
#endif
