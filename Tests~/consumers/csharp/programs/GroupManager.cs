using System;
using System.Collections.Generic;
using System.Linq;
using Cysharp.Threading.Tasks;
using Extreal.Core.Common.System;
using Extreal.Integration.P2P.WebRTC;
using UniRx;

namespace Consumers
{
    public class Group
    {
        public Group(string id, string name)
        {
            Id = id;
            Name = name;
        }

        public string Id { get; }

        public string Name { get; }
    }

    public class GroupManager : DisposableBase
    {
        private readonly Subject<List<Group>> groupsUpdated = new Subject<List<Group>>();
        private readonly PeerClient peerClient;

        public GroupManager(PeerClient peerClient) => this.peerClient = peerClient;

        public IObservable<List<Group>> OnGroupsUpdated => groupsUpdated;

        // B2: `ListHostsAsync` with LINQ over `host.Id`, `host.Name`
        public async UniTask UpdateGroupsAsync()
        {
            var hosts = await peerClient.ListHostsAsync();
            groupsUpdated.OnNext(hosts.Select(host => new Group(host.Id, host.Name)).ToList());
        }

        protected override void ReleaseManagedResources() => groupsUpdated.Dispose();
    }
}
