import type { MessageFailed } from '../protocol/events.js';
import type { SignalingEvents } from '../signaling/SignalingEvents.js';
import type { Scene } from './Scene.js';

type PeerNews =
  'onMessage' | 'onMessageFailed' | 'onUserDisconnected' | 'onPeerSuspended' | 'onPeerResumed';

/** From the signaling server to the mesh, the membership and the application. */
export const signalingEvents = (scene: Scene): SignalingEvents => ({
  ...peerEvents(scene),
  ...connectionEvents(scene),
});

const peerEvents = (scene: Scene): Pick<SignalingEvents, PeerNews> => {
  const { parts } = scene;
  return {
    onMessage: (message) => {
      parts().mesh.handleMessage(message);
    },
    onMessageFailed: (failure) => {
      handleMessageFailed(scene, failure);
    },
    onUserDisconnected: (id, reason) => {
      parts().mesh.handleUserDisconnected(id, reason);
    },
    onPeerSuspended: (id) => {
      parts().mesh.handlePeerSuspended(id);
    },
    onPeerResumed: (id) => {
      parts().mesh.handlePeerResumed(id);
      parts().membership.joinAgain(id);
    },
  };
};

const connectionEvents = ({ callbacks, logger, parts }: Scene): Omit<SignalingEvents, PeerNews> => {
  const attempt = (what: string, work: Promise<void>): void => {
    work.catch((error: unknown) => {
      logger.warn(`${what} failed: ${String(error)}`);
    });
  };
  return {
    onError: callbacks.onError,
    onReconnecting: () => {
      parts().mesh.waitForSignaling();
      callbacks.onReconnecting();
    },
    onReconnected: () => {
      const { mesh, membership } = parts();
      callbacks.onReconnected();
      attempt('Announcing the host again', membership.announceAgain());
      mesh.resync();
      membership.joinAgain(membership.pendingJoin?.hostId);
    },
    onDisconnected: callbacks.onDisconnected,
    onIdChanged: () => {
      const { mesh, membership } = parts();
      mesh.close();
      attempt('Announcing the host again', membership.announceAgain());
      attempt('Joining again', membership.rejoin());
    },
  };
};

const handleMessageFailed = ({ parts }: Scene, failure: MessageFailed): void => {
  const { mesh, membership } = parts();
  mesh.handleMessageFailed(failure);
  if (failure.type === 'join' && failure.code !== 'peer-suspended') {
    const isUnknown = failure.code === 'peer-not-found' || failure.code === 'not-allowed';
    membership.failJoining(failure.to, isUnknown ? 'host-not-found' : failure.code);
  }
};
