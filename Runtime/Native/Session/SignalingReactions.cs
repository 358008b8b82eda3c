#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using Cysharp.Threading.Tasks;
using Extreal.Core.Logging;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// From the signaling server to the mesh, the membership and the application; the twin of
    /// TypeScript's <c>signalingEvents</c>.
    /// </summary>
    internal sealed class SignalingReactions
    {
        private static readonly ELogger Logger =
            LoggingManager.GetLogger(nameof(SignalingReactions));

        private readonly Scene scene;

        private SignalingReactions(Scene scene) => this.scene = scene;

        internal static SignalingEvents Of(Scene scene)
        {
            var reactions = new SignalingReactions(scene);
            return new SignalingEvents
            {
                OnMessage = message => scene.Mesh.HandleMessage(message),
                OnMessageFailed = reactions.HandleMessageFailed,
                OnUserDisconnected = (id, reason) => scene.Mesh.HandleUserDisconnected(id, reason),
                OnPeerSuspended = id => scene.Mesh.HandlePeerSuspended(id),
                OnPeerResumed = reactions.HandlePeerResumed,
                OnError = scene.Callbacks.OnError,
                OnReconnecting = reactions.HandleReconnecting,
                OnReconnected = reactions.HandleReconnected,
                OnDisconnected = scene.Callbacks.OnDisconnected,
                OnIdChanged = reactions.HandleIdChanged,
            };
        }

        private void HandleMessageFailed(MessageFailed failure)
        {
            scene.Mesh.HandleMessageFailed(failure);
            if (failure.Type == MessageType.Join && failure.Code != ErrorCode.PeerSuspended)
            {
                var isUnknown = failure.Code == ErrorCode.PeerNotFound
                    || failure.Code == ErrorCode.NotAllowed;
                scene.Membership.FailJoining(
                    failure.To, isUnknown ? ErrorCode.HostNotFound : failure.Code);
            }
        }

        private void HandlePeerResumed(string id)
        {
            scene.Mesh.HandlePeerResumed(id);
            scene.Membership.JoinAgain(id);
        }

        private void HandleReconnecting()
        {
            scene.Mesh.WaitForSignaling();
            scene.Callbacks.OnReconnecting();
        }

        private void HandleReconnected()
        {
            scene.Callbacks.OnReconnected();
            AttemptAsync("Hosting again", scene.Membership.AnnounceAgainAsync()).Forget();
            scene.Mesh.Resync();
            scene.Membership.JoinAgain(scene.Membership.PendingJoin?.HostId);
        }

        private void HandleIdChanged()
        {
            scene.Mesh.Close();
            AttemptAsync("Hosting again", scene.Membership.AnnounceAgainAsync()).Forget();
            AttemptAsync("Joining again", scene.Membership.RejoinAsync()).Forget();
        }

        private static async UniTaskVoid AttemptAsync(string what, UniTask work)
        {
            try
            {
                await work;
            }
            catch (Exception exception)
            {
                Logger.LogWarn($"{what} failed", exception);
            }
        }
    }
}
#endif
