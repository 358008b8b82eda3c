import type { MeshEvents } from '../mesh/Mesh.js';
import type { Scene } from './Scene.js';

/** From the mesh to the application and to a join on its way. */
export const meshEvents = ({ callbacks, parts }: Scene): MeshEvents => ({
  onConnected: (id) => {
    callbacks.onUserConnecting(id);
    parts().membership.pendingJoin?.handleConnected(id);
  },
  onDone: (id) => {
    parts().membership.pendingJoin?.handleDone(id);
  },
  onDisconnecting: (id) => {
    parts().membership.pendingJoin?.handleDisconnecting(id);
    callbacks.onUserDisconnecting(id);
  },
  onPeerConnectionFailed: (id) => {
    callbacks.onPeerConnectionFailed(id);
    parts().membership.failJoining(id, 'connection-failed');
  },
  onGone: (id) => {
    parts().membership.failJoining(id, 'host-closed');
  },
});
