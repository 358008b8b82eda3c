import type { PeerError } from '../PeerError.js';
import type { MessageFailed } from '../protocol/events.js';
import type { IncomingMessage } from '../protocol/Message.js';

/** What comes from the signaling server, parsed. */
export type SignalingEvents = {
  onMessage: (message: IncomingMessage) => void;
  onMessageFailed: (failure: MessageFailed) => void;
  /** `reason` is undefined on a 1.1.0 server. */
  onUserDisconnected: (id: string, reason: string | undefined) => void;
  onPeerSuspended: (id: string) => void;
  onPeerResumed: (id: string) => void;
  onError: (error: PeerError) => void;

  /** Lost, but the server keeps our place; then `onReconnected` or `onDisconnected`. */
  onReconnecting: () => void;
  onReconnected: () => void;
  /** Ended with this socket.io reason. */
  onDisconnected: (reason: string) => void;
  /** Connected again under another id: whatever was known of us is gone (1.1.0 server). */
  onIdChanged: () => void;
};
