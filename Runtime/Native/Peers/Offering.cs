#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Collections.Generic;
using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// The older party's side of a negotiation: begins, restarts and renews the connection.
    /// </summary>
    internal sealed class Offering
    {
        private readonly Pair pair;
        private readonly Func<long?> nextAttempt;

        /// <summary>The ids told to call the other side, a newcomer.</summary>
        internal IReadOnlyList<string> IntroducedTo { get; set; } = Array.Empty<string>();

        /// <summary>A 1.1.0 offer crossed ours, so both sides' hooks ran as offerer.</summary>
        internal bool HasCrossed { get; set; }

        /// <summary><c>nextAttempt</c> gives null when we speak as 1.1.0.</summary>
        internal Offering(Pair pair, Func<long?> nextAttempt)
        {
            this.pair = pair;
            this.nextAttempt = nextAttempt;
        }

        /// <summary>A new connection, and an offer on it.</summary>
        internal async UniTask BeginAsync()
        {
            pair.Recovery.Pause();
            var connection = pair.Slot.Replace(new ConnectionRole(true, nextAttempt()));
            connection.Prepare();
            await OfferAsync(connection, false);
        }

        /// <summary>
        /// A connection that was up is mended, so that its channels live on; any other is made
        /// anew.
        /// </summary>
        internal UniTask BeginAgainAsync(Connection connection)
        {
            var isMendable = pair.Slot.WasConnected && !connection.AwaitsAnswer;
            return isMendable && pair.Conversation.Dialect == Dialect.Ours
                ? RestartIceAsync()
                : BeginAsync();
        }

        /// <summary>
        /// The same connection with new ICE credentials; nothing while an answer is awaited.
        /// </summary>
        internal async UniTask RestartIceAsync()
        {
            var connection = pair.Slot.Connection;
            if (!pair.IsOnline())
            {
                pair.Recovery.WaitForSignaling();
            }
            else if (connection?.IsOfferer == true
                && !connection.AwaitsAnswer
                && !pair.Slot.IsConnected)
            {
                await OfferAsync(connection, true);
            }
        }

        /// <summary>
        /// A 1.1.0 peer must not be offered to twice (two connections, two answers): bye comes
        /// first.
        /// </summary>
        internal async UniTask RenewAsync()
        {
            if (!pair.IsOnline())
            {
                pair.Recovery.WaitForSignaling();
                return;
            }
            if (pair.Conversation.Dialect != Dialect.Ours)
            {
                pair.Conversation.SayBye();
            }
            await BeginAsync();
        }

        internal async UniTask ReceiveAnswerAsync(Message message)
        {
            var connection = pair.Slot.Connection;
            if (connection?.IsOfferer != true || !connection.AwaitsAnswer)
            {
                return;
            }
            pair.Conversation.Learn(message.Trickle);
            if (pair.Conversation.Trickles && message.Attempt != connection.Attempt)
            {
                return;
            }
            await connection.AcceptAnswerAsync(message.Sdp);
            pair.Conversation.Say(new Message { Type = MessageType.Done }, connection.Attempt);
            if (HasCrossed)
            {
                HasCrossed = false;
                await RenewAsync();
                return;
            }
            pair.Candidates.Settle(connection);
            if (!pair.Slot.IsConnected)
            {
                pair.Recovery.Answered(pair.Conversation.Dialect);
            }
        }

        private async UniTask OfferAsync(Connection connection, bool iceRestart)
        {
            if (connection.IsClosed)
            {
                return;
            }
            var sdp = await connection.OfferAsync(iceRestart, pair.Conversation.Trickles);
            if (connection.IsClosed)
            {
                return;
            }
            var offer = new Message { Type = MessageType.Offer, Sdp = sdp };
            if (IntroducedTo.Count > 0)
            {
                offer.Peers = IntroducedTo;
            }
            pair.Conversation.Describe(offer, connection.Attempt);
            pair.Candidates.Begin(connection);
            pair.Recovery.Offered();
        }
    }
}
#endif
