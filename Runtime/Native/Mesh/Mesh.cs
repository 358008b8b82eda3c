#if !UNITY_WEBGL || UNITY_EDITOR
using System.Collections.Generic;
using System.Linq;
using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// The members that this client has, or is making, a connection to. Who calls whom: the host
    /// offers to each newcomer and tells the members present to do so; the older party always
    /// offers.
    /// </summary>
    internal sealed class Mesh : IRoster
    {
        private readonly MeshParts parts;
        private readonly MeshEvents events;

        // In order of arrival, which a dictionary does not keep.
        private readonly List<Peer> peers = new List<Peer>();
        private readonly ExpectedPeers expected;
        private readonly Introductions introductions;
        private long attempts;

        internal Mesh(MeshParts parts, MeshEvents events)
        {
            this.parts = parts;
            this.events = events;
            expected = new ExpectedPeers(parts.Clock, parts.Timings.ExpectedPeers, HandleMissing);
            introductions = new Introductions(parts, this);
        }

        /// <summary>Ids of all members, connected or on the way, in order of arrival.</summary>
        public IReadOnlyList<string> Ids => peers.Select(peer => peer.Id).ToArray();

        internal bool Has(string id) => Find(id) != null;

        internal bool IsConnectedTo(string id) => Find(id)?.IsConnected == true;

        internal void HandleMessage(Message message)
        {
            switch (message.Type)
            {
                case MessageType.Join:
                    introductions.ReceiveJoinAsync(message).Forget();
                    break;
                case MessageType.CallMe:
                    introductions.ReceiveCallMe(message);
                    break;
                case MessageType.Offer:
                    ReceiveOffer(message);
                    break;
                case MessageType.Bye:
                    Remove(message.From);
                    break;
                default:
                    Find(message.From)?.Handle(message);
                    break;
            }
        }

        /// <summary>A message to this peer did not arrive.</summary>
        internal void HandleMessageFailed(MessageFailed failure)
        {
            var peer = Find(failure.To);
            if (failure.Code == ErrorCode.PeerSuspended)
            {
                peer?.WaitForSignaling();
            }
            else if (failure.Code == ErrorCode.PeerNotFound && peer?.IsConnected == false)
            {
                Remove(failure.To);
            }
            else if (failure.Code == ErrorCode.NotAllowed && peer?.IsConnected == false)
            {
                Fail(failure.To);
            }
        }

        /// <summary>
        /// The server says that this peer is gone. Left: close at once. Lost: its links may be
        /// healthy all the same, and end by themselves otherwise (C3, C4, A0.7-7). Null: a 1.1.0
        /// server, so close.
        /// </summary>
        internal void HandleUserDisconnected(string id, string reason)
        {
            if (reason != "lost" || !IsConnectedTo(id))
            {
                Remove(id);
            }
        }

        internal void HandlePeerSuspended(string id) => Find(id)?.WaitForSignaling();

        internal void HandlePeerResumed(string id) => Find(id)?.Resync();

        /// <summary>Our own signaling is back: what was said in between is lost.</summary>
        internal void Resync()
        {
            foreach (var peer in peers.ToArray())
            {
                peer.Resync();
            }
        }

        internal void WaitForSignaling()
        {
            foreach (var peer in peers.ToArray())
            {
                peer.WaitForSignaling();
            }
        }

        /// <summary>
        /// Ends what there is with a host that cannot retry by itself; true when a new join may
        /// follow.
        /// </summary>
        internal bool ResetUnlessOurs(string id)
        {
            if (Find(id)?.IsOurs == true)
            {
                return false;
            }
            SayByeTo(id);
            ClosePeer(id);
            return true;
        }

        internal void SayBye()
        {
            foreach (var id in Ids)
            {
                SayByeTo(id);
            }
        }

        internal void Close()
        {
            expected.Clear();
            foreach (var id in Ids)
            {
                ClosePeer(id);
            }
        }

        public Peer Find(string id) => peers.Find(peer => peer.Id == id);

        public bool IsFull => peers.Count >= parts.MaxPeers;

        public Peer Add(string id, Dialect dialect)
        {
            var peer = new Peer(id, dialect, CreatePeerParts(), CreatePeerEvents());
            peers.Add(peer);
            return peer;
        }

        private void ReceiveOffer(Message message)
        {
            var from = message.From;
            var (role, hostId) = parts.Membership();
            if (!Has(from) && (role != PeerRole.Client || IsFull))
            {
                return;
            }
            if (from == hostId && message.Peers != null)
            {
                expected.Expect(message.Peers.Where(id => !IsConnectedTo(id)));
            }
            (Find(from) ?? Add(from, Dialect.Unknown)).Handle(message);
        }

        private PeerParts CreatePeerParts() => new PeerParts
        {
            CreateConnection = parts.CreateConnection,
            CreateRecovery = parts.CreateRecovery,
            NextAttempt = () => ++attempts,
            Send = (to, message) =>
            {
                message.To = to;
                parts.Send(message);
            },
            IsOnline = parts.IsOnline,
            OwnId = parts.OwnId,
            Trickle = parts.Trickle,
        };

        private PeerEvents CreatePeerEvents() => new PeerEvents
        {
            OnConnecting = events.OnConnecting,
            OnConnected = id =>
            {
                expected.Settle(id);
                events.OnConnected(id);
            },
            OnDone = events.OnDone,
            OnDisconnecting = events.OnDisconnecting,
            OnFailed = Fail,
        };

        private void HandleMissing(string id)
        {
            if (!IsConnectedTo(id))
            {
                events.OnPeerConnectionFailed(id);
            }
        }

        /// <summary>Given up: the other side is told, so that it does not wait.</summary>
        private void Fail(string id)
        {
            if (Has(id))
            {
                SayByeTo(id);
                expected.Settle(id);
                ClosePeer(id);
                events.OnPeerConnectionFailed(id);
                events.OnGone(id);
            }
        }

        private void Remove(string id)
        {
            expected.Settle(id);
            ClosePeer(id);
            events.OnGone(id);
        }

        private void SayByeTo(string id)
            => parts.Send(new Message { Type = MessageType.Bye, To = id });

        private void ClosePeer(string id)
        {
            var peer = Find(id);
            // Out of the list first: an event handler may call Stop().
            peers.Remove(peer);
            peer?.Close();
        }
    }
}
#endif
