using System;
using Extreal.Core.Common.System;
using UniRx;

namespace Extreal.Integration.P2P.WebRTC.MVS.App
{
    /// <summary>What the presenters share: the own role, and what the user should know.</summary>
    public sealed class AppState : DisposableBase
    {
        private readonly BehaviorSubject<PeerRole> role
            = new BehaviorSubject<PeerRole>(PeerRole.None);
        private readonly Subject<string> notified = new Subject<string>();

        /// <summary>Now and whenever it changes; None outside of a group.</summary>
        public IObservable<PeerRole> OnRoleChanged => role;

        /// <summary>One line to show.</summary>
        public IObservable<string> OnNotified => notified;

        public PeerRole Role => role.Value;

        public void SetRole(PeerRole value) => role.OnNext(value);

        public void Notify(string text) => notified.OnNext(text);

        /// <inheritdoc/>
        protected override void ReleaseManagedResources()
        {
            role.Dispose();
            notified.Dispose();
        }
    }
}
