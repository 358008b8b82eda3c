#if !UNITY_WEBGL || UNITY_EDITOR
namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// From the mesh to the application and to a join on its way; the twin of TypeScript's
    /// <c>meshEvents</c>, but for the moment of the user event (A0-24).
    /// </summary>
    internal static class MeshReactions
    {
        internal static MeshEvents Of(Scene scene) => new MeshEvents
        {
            OnConnecting = scene.Callbacks.OnUserConnecting,
            OnConnected = id => scene.Membership.PendingJoin?.HandleConnected(id),
            OnDone = id => scene.Membership.PendingJoin?.HandleDone(id),
            OnDisconnecting = id =>
            {
                scene.Membership.PendingJoin?.HandleDisconnecting(id);
                scene.Callbacks.OnUserDisconnecting(id);
            },
            OnPeerConnectionFailed = id =>
            {
                scene.Callbacks.OnPeerConnectionFailed(id);
                scene.Membership.FailJoining(id, ErrorCode.ConnectionFailed);
            },
            OnGone = id => scene.Membership.FailJoining(id, ErrorCode.HostClosed),
        };
    }
}
#endif
