using System;
using System.Collections.Generic;
using System.Linq;
using Extreal.Integration.P2P.WebRTC;
using UniRx;

namespace Consumers
{
    public class AppState : IDisposable
    {
        // B2: `PeerRole` as `IObservable<PeerRole>` and `List<PeerRole>`
        private static readonly List<PeerRole> Roles
            = new List<PeerRole> { PeerRole.Host, PeerRole.Client };

        private readonly BehaviorSubject<PeerRole> role
            = new BehaviorSubject<PeerRole>(PeerRole.Host);

        public IObservable<PeerRole> OnRoleSelected => role;

        public PeerRole Role => role.Value;

        public bool IsHost => role.Value == PeerRole.Host;

        public bool IsClient => role.Value == PeerRole.Client;

        public static List<string> RoleNames => Roles.Select(one => one.ToString()).ToList();

        public string GroupName { get; set; } = string.Empty;

        public string GroupId { get; set; } = string.Empty;

        public void SetRole(PeerRole value) => role.OnNext(value);

        public void Dispose()
        {
            role.Dispose();
            GC.SuppressFinalize(this);
        }
    }
}
