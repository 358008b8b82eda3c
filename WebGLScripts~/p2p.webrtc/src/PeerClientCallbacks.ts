import type { ErrorCode } from './protocol/ErrorCode.js';
import type { PeerError } from './PeerError.js';

/** What a PeerClient reports. The first five are 1.1.0's; the rest are additions, all optional. */
export type PeerClientCallbacks = {
  /** A client: the host's `done` came and its connection is up. Once in a run (A0-19, A0-20). */
  onStarted: () => void;
  /** The signaling server could not be reached; once for each call (A0-22). */
  onConnectFailed: (reason: string) => void;
  /** The signaling connection ended; the links stay (A0-23). */
  onDisconnected: (reason: string) => void;
  /** The connection to this peer is up (A0-24, WebGL's moment). */
  onUserConnecting: (id: string) => void;
  /** The connection to this peer is about to close; before the close hooks (A0-25). */
  onUserDisconnecting: (id: string) => void;

  /** A join came to nothing; the client has been stopped. */
  onStartFailed?: (code: ErrorCode) => void;
  /** No connection to this peer could be made or mended, after every retry. */
  onPeerConnectionFailed?: (id: string) => void;
  /** The signaling connection was lost and is being restored; links and id stay. */
  onReconnecting?: () => void;
  /** The signaling connection is back, with the same id. */
  onReconnected?: () => void;
  /** What no call can report: `host-name-lost`, a refusal by the server. */
  onError?: (error: PeerError) => void;
};
