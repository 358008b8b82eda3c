import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import { defaults } from '../defaults.js';
import type { PeerConfig } from '../PeerConfig.js';
import type {
  ClientToServerEvents,
  HandshakeAuth,
  ServerToClientEvents,
} from '../protocol/events.js';

export type SignalingSocket = Socket<ServerToClientEvents, ClientToServerEvents>;
export type CreateSocket = (auth: () => HandshakeAuth) => SignalingSocket;

/** How long opening the connection may take; C#'s name, then socket.io-client's (A0.7-1, C15). */
export const connectionTimeoutOf = ({ socketOptions }: PeerConfig): number =>
  socketOptions?.connectionTimeout ?? socketOptions?.timeout ?? defaults.connectionTimeoutMs;

/** The application's own `auth` wins; ours adds to it. */
const mergeAuth =
  (ours: () => HandshakeAuth, theirs: SocketOptions['auth']) =>
  (give: (data: object) => void): void => {
    if (typeof theirs === 'function') {
      theirs((data) => {
        give({ ...ours(), ...data });
      });
    } else {
      give({ ...ours(), ...theirs });
    }
  };

/** Websocket first, polling when it does not get through; not yet connected. */
export const createSocketOf =
  (config: PeerConfig): CreateSocket =>
  (auth) => {
    const given = { ...config.socketOptions };
    delete given.connectionTimeout;
    const options: Partial<ManagerOptions & SocketOptions> = {
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelay: defaults.reconnectionDelayMs,
      reconnectionDelayMax: defaults.reconnectionDelayMaxMs,
      ...given,
      timeout: connectionTimeoutOf(config),
      // The first connection succeeds or fails; Signaling turns this on once it stands.
      reconnection: false,
      autoConnect: false,
      forceNew: true,
      auth: mergeAuth(auth, given.auth),
    };
    return io(config.url, options);
  };
