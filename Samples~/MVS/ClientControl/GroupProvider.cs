using System;
using System.Collections.Generic;
using Cysharp.Threading.Tasks;
using Extreal.Core.Common.System;
using UniRx;

namespace Extreal.Integration.P2P.WebRTC.MVS.ClientControl
{
    /// <summary>The groups that can be joined: each is a host with a name.</summary>
    public sealed class GroupProvider : DisposableBase
    {
        private readonly Subject<IReadOnlyList<Host>> updated = new Subject<IReadOnlyList<Host>>();
        private readonly PeerClient peerClient;

        public GroupProvider(PeerClient peerClient) => this.peerClient = peerClient;

        public IObservable<IReadOnlyList<Host>> OnGroupsUpdated => updated;

        /// <summary>Asks the server; <see cref="OnGroupsUpdated"/> tells the answer.</summary>
        /// <exception cref="PeerException">As <see cref="PeerClient.ListHostsAsync()"/></exception>
        public async UniTask UpdateGroupsAsync()
            => updated.OnNext(await peerClient.ListHostsAsync());

        /// <inheritdoc/>
        protected override void ReleaseManagedResources() => updated.Dispose();
    }
}
