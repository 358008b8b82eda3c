#if !UNITY_WEBGL || UNITY_EDITOR
namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// Trickle ICE between peers of ours: candidates one by one, those that come early kept.
    /// </summary>
    internal sealed class CandidateExchange
    {
        private readonly EarlyCandidates early = new EarlyCandidates();
        private readonly Conversation conversation;
        private readonly ConnectionSlot slot;

        internal CandidateExchange(Conversation conversation, ConnectionSlot slot)
        {
            this.conversation = conversation;
            this.slot = slot;
        }

        internal void Receive(Message message)
        {
            var connection = slot.Connection;
            if (connection?.HasRemoteDescription == true && connection.Attempt == message.Attempt)
            {
                connection.AddCandidate(message.Candidate);
            }
            else
            {
                early.Keep(message.Attempt, message.Candidate);
            }
        }

        /// <summary>Our description is out: ours may follow.</summary>
        internal void Begin(Connection connection)
        {
            if (conversation.Trickles)
            {
                connection.StartTrickling();
            }
        }

        /// <summary>Both descriptions are set: theirs may be taken.</summary>
        internal void Settle(Connection connection)
        {
            Begin(connection);
            foreach (var candidate in early.Take(connection.Attempt))
            {
                connection.AddCandidate(candidate);
            }
        }
    }
}
#endif
