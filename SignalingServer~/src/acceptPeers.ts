import type { Clock } from './clock/Clock.js';
import type { EngineSocket } from './connections/Connection.js';
import type { Connections } from './connections/Connections.js';
import { limitRate } from './connections/limitRate.js';
import { releaseHandshake } from './connections/releaseHandshake.js';
import { TokenBucket } from './connections/TokenBucket.js';
import type { HandlerContext } from './handlers/HandlerContext.js';
import { handleEvents } from './handlers/handleEvents.js';
import { classifyDeparture } from './identity/classifyDeparture.js';
import { identify } from './identity/identify.js';
import type { Logger } from './logging/Logger.js';
import type { PeerServer, PeerSocket } from './peers/PeerSocket.js';
import type { Presence } from './peers/Presence.js';

/** Everything that a new socket meets. */
export type Reception = {
  presence: Presence;
  connections: Connections;
  context: HandlerContext;
  clock: Clock;
  logger: Logger;
};

/** Turns sockets into peers: identity first, then arrival, handlers and departure. */
export function acceptPeers(io: PeerServer, reception: Reception): void {
  io.engine.on('connection', (engineSocket: EngineSocket) => {
    reception.connections.add(engineSocket);
  });
  io.use((socket, next) => {
    try {
      socket.data.identity = identify(socket.handshake.auth, socket.id);
      next();
    } catch (error) {
      next(error instanceof Error ? error : new Error(String(error)));
    }
  });
  io.on('connection', (socket) => {
    accept(socket, reception);
  });
}

function accept(socket: PeerSocket, reception: Reception): void {
  const { presence, connections, context, clock, logger } = reception;
  const { limits } = context;
  releaseHandshake(socket);
  const peer = presence.arrive(socket.data.identity, socket);
  const bucket = new TokenBucket(limits.rateBurst, limits.ratePerSecond, () => clock.now());
  limitRate(socket, peer, bucket, limits);
  handleEvents(context, peer, socket, bucket, logger);
  socket.on('disconnect', (reason) => {
    const closeCode = connections.closeCodeOf(socket.conn);
    presence.depart(peer, socket, classifyDeparture(reason, closeCode));
    // One peer per connection: a second CONNECT on it is not served.
    socket.conn.close();
  });
}
