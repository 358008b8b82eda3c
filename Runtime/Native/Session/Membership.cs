#if !UNITY_WEBGL || UNITY_EDITOR
using System.Linq;
using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What this client is in the mesh, and how it becomes and stays that.</summary>
    internal sealed class Membership
    {
        private readonly MembershipParts parts;

        internal Membership(MembershipParts parts) => this.parts = parts;

        internal PeerRole Role { get; set; } = PeerRole.None;

        /// <summary>The host that was joined; null for a host, and when stopped.</summary>
        internal string HostId { get; private set; }

        /// <summary>Null when no host was joined in this run.</summary>
        internal Joining PendingJoin { get; private set; }

        /// <summary>
        /// Becomes a client of this host; the join is on its way when it completes.
        /// </summary>
        internal async UniTask JoinAsync(string hostId)
        {
            Role = PeerRole.Client;
            HostId = hostId;
            var joining = parts.CreateJoining(hostId);
            PendingJoin = joining;
            await parts.Signaling.ConnectAsync();
            if (joining.IsPending && !await IsListedAsync(hostId))
            {
                joining.Fail(ErrorCode.HostNotFound);
            }
            else if (joining.IsPending)
            {
                SendJoin(hostId);
            }
        }

        internal void Leave()
        {
            Role = PeerRole.None;
            HostId = null;
            parts.Hosting.Clear();
            PendingJoin?.Cancel();
            PendingJoin = null;
        }

        internal void FailJoining(string id, string code)
        {
            if (PendingJoin?.HostId == id)
            {
                PendingJoin.Fail(code);
            }
        }

        /// <summary>
        /// The join, or the host's answer to it, may have been lost: this host can be reached
        /// again.
        /// </summary>
        internal void JoinAgain(string id)
        {
            if (PendingJoin?.IsPending == true && PendingJoin.HostId == id && !parts.Mesh().Has(id))
            {
                SendJoin(id);
            }
        }

        /// <summary>A 1.1.0 host does not retry by itself.</summary>
        internal void JoinAnew(string hostId)
        {
            if (parts.Mesh().ResetUnlessOurs(hostId))
            {
                SendJoin(hostId);
            }
        }

        /// <summary>The server may have forgotten our names.</summary>
        internal UniTask AnnounceAgainAsync()
        {
            var isCurrent = parts.Run.Watch();
            return parts.Hosting.AnnounceAgainAsync(name =>
            {
                if (isCurrent())
                {
                    LoseName(name);
                }
            });
        }

        /// <summary>
        /// The server knows us under a new id: the links are closed, the mesh is joined anew.
        /// </summary>
        internal async UniTask RejoinAsync()
        {
            var hostId = HostId;
            var isCurrent = parts.Run.Watch();
            if (hostId == null)
            {
                return;
            }
            var isListed = await IsListedAsync(hostId);
            if (!isCurrent())
            {
                return;
            }
            if (isListed)
            {
                SendJoin(hostId);
                return;
            }
            FailJoining(hostId, ErrorCode.HostNotFound);
            parts.OnError(
                new PeerException(ErrorCode.HostNotFound, "The host is gone; call Stop()"));
        }

        private void LoseName(string name)
        {
            if (!parts.Hosting.IsHosting)
            {
                Role = PeerRole.None;
            }
            parts.OnError(new PeerException(
                ErrorCode.HostNameLost,
                $"The host name was taken while the server was away. host: {name}"));
        }

        /// <summary>
        /// A 1.1.0 server does not say that a message found nobody, so its list is asked before.
        /// </summary>
        private async UniTask<bool> IsListedAsync(string hostId)
        {
            if (parts.Signaling.TellsFailures())
            {
                return true;
            }
            var response = await parts.Signaling.ListHostsAsync();
            return response.Hosts.Any(host => host.Id == hostId);
        }

        private void SendJoin(string to)
            => parts.Signaling.Send(new Message
            {
                Type = MessageType.Join,
                To = to,
                Trickle = parts.Trickle ? true : (bool?)null,
            });
    }
}
#endif
