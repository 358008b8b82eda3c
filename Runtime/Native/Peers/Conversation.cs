#if !UNITY_WEBGL || UNITY_EDITOR
using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What is said to one peer, in the words that it understands.</summary>
    internal sealed class Conversation
    {
        private readonly Action<Message> send;
        private readonly bool speaksTrickle;

        /// <summary>
        /// <c>speaksTrickle</c> false: say nothing that 1.1.0 does not know; the other side then
        /// takes us for 1.1.0.
        /// </summary>
        internal Conversation(Dialect dialect, Action<Message> send, bool speaksTrickle)
        {
            this.send = send;
            this.speaksTrickle = speaksTrickle;
            Dialect = speaksTrickle ? dialect : Dialect.Version110;
        }

        internal Dialect Dialect { get; private set; }

        /// <summary>
        /// Whether candidates go one by one; else the description waits for them.
        /// </summary>
        internal bool Trickles => speaksTrickle && Dialect == Dialect.Ours;

        /// <summary>The first word decides for the life of the pair.</summary>
        internal void Learn(bool? trickle)
        {
            if (Dialect == Dialect.Unknown)
            {
                Dialect = speaksTrickle ? Dialects.Of(trickle) : Dialect.Version110;
            }
        }

        /// <summary>An offer or an answer; tells that we trickle, if we do.</summary>
        internal void Describe(Message message, long? attempt)
        {
            if (speaksTrickle)
            {
                message.Trickle = true;
            }
            Say(message, attempt);
        }

        /// <summary>Anything of one attempt; 1.1.0 is not told which.</summary>
        internal void Say(Message message, long? attempt)
        {
            if (speaksTrickle && Dialect != Dialect.Version110)
            {
                message.Attempt = attempt;
            }
            send(message);
        }

        internal void SayBye() => send(new Message { Type = MessageType.Bye });
    }
}
#endif
