import { createServer } from 'node:http';
import { acceptPeers } from './acceptPeers.js';
import { systemClock } from './clock/Clock.js';
import { attachSocketIo } from './connections/attachSocketIo.js';
import { Connections } from './connections/Connections.js';
import { DEFAULT_LIMITS } from './defaults.js';
import { listenOn } from './http/listenOn.js';
import { serveHealth } from './http/serveHealth.js';
import { stopListening } from './http/stopListening.js';
import { silentLogger } from './logging/Logger.js';
import type { SignalingServerOptions } from './options.js';
import { PeerDirectory } from './peers/PeerDirectory.js';
import { Presence } from './peers/Presence.js';
import { MemoryRegistry } from './registry/MemoryRegistry.js';
import type { SignalingServer } from './SignalingServer.js';

/** The composition root: makes a server, which serves once its http server listens. */
export function createSignalingServer(options: SignalingServerOptions = {}): SignalingServer {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { logger = silentLogger, clock = systemClock, registry = new MemoryRegistry() } = options;
  const httpServer =
    options.httpServer ?? createServer((_, response) => response.writeHead(404).end());
  const directory = new PeerDirectory();
  const presence = new Presence(directory, registry, clock, limits, logger);
  const connections = new Connections(limits.outboundChars, (address) => {
    logger.warn(`a client at ${address} does not read and is closed`);
  });
  let isListener = options.httpServer === undefined;
  let closing: Promise<void> | undefined;

  serveHealth(httpServer, () => ({ status: 'ok', peers: directory.size }));
  const io = attachSocketIo(httpServer, limits, options.cors, () => closing === undefined);
  const isSocketId = (id: string) => io.sockets.sockets.has(id);
  const context = { directory, registry, limits, isSocketId };
  acceptPeers(io, { presence, connections, context, clock, logger });

  const close = async () => {
    const stopped = isListener ? stopListening(httpServer) : undefined;
    presence.close();
    // Without socket.io's DISCONNECT packet: clients see a lost transport and come back.
    io.engine.close();
    await connections.drain(limits.closeGraceMs);
    if (isListener) httpServer.closeAllConnections();
    await stopped;
  };
  return {
    httpServer,
    listen: (port, host) => {
      isListener = true;
      return listenOn(httpServer, port, host);
    },
    close: () => (closing ??= close()),
  };
}
