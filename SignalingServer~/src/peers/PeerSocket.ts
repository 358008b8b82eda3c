import type {
  ClientToServerEvents,
  ServerToClientEvents,
} from '@extreal-dev/extreal.integration.p2p.webrtc/protocol';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { Identity } from '../identity/identify.js';

/** What clients send is unknown until a handler has checked it. */
type UncheckedEvents = Record<keyof ClientToServerEvents, (...args: unknown[]) => void>;
type SocketData = { identity: Identity };

/** socket.io's socket and server with our events. */
export type PeerSocket = Socket<
  UncheckedEvents,
  ServerToClientEvents,
  DefaultEventsMap,
  SocketData
>;
export type PeerServer = Server<
  UncheckedEvents,
  ServerToClientEvents,
  DefaultEventsMap,
  SocketData
>;
