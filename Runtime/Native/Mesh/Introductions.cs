#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// Who calls whom: the host offers to each newcomer, then tells the members present to do so.
    /// </summary>
    internal sealed class Introductions
    {
        private readonly MeshParts parts;
        private readonly IRoster roster;

        internal Introductions(MeshParts parts, IRoster roster)
        {
            this.parts = parts;
            this.roster = roster;
        }

        /// <summary>
        /// Each pair is introduced once, in order of arrival, so that newcomers do not collide.
        /// </summary>
        internal async UniTaskVoid ReceiveJoinAsync(Message join)
        {
            var from = join.From;
            var isHost = parts.Membership().Role == PeerRole.Host;
            if (!isHost || roster.Find(from) != null || roster.IsFull)
            {
                return;
            }
            var members = roster.Ids;
            var isOurs = join.Trickle == true;
            var newcomer = roster.Add(from, Dialects.Of(join.Trickle));
            await newcomer.CallAsync(isOurs ? members : Array.Empty<string>());
            foreach (var to in members)
            {
                if (roster.Find(from) == newcomer && roster.Find(to) != null)
                {
                    parts.Send(new Message
                    {
                        Type = MessageType.CallMe,
                        To = to,
                        Me = from,
                        Trickle = isOurs,
                    });
                }
            }
        }

        /// <summary>
        /// Only our host introduces; anyone else could make us call made-up ids without end (C12).
        /// </summary>
        internal void ReceiveCallMe(Message callMe)
        {
            var (role, hostId) = parts.Membership();
            var me = callMe.Me;
            var isByHost = role == PeerRole.Client && callMe.From == hostId && me != parts.OwnId();
            if (isByHost && roster.Find(me) == null && !roster.IsFull)
            {
                var dialect =
                    callMe.Trickle == null ? Dialect.Unknown : Dialects.Of(callMe.Trickle);
                roster.Add(me, dialect).CallAsync(Array.Empty<string>()).Forget();
            }
        }
    }
}
#endif
