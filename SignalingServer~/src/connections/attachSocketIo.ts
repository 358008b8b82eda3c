import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Limits } from '../defaults.js';
import type { CorsOptions } from '../options.js';
import type { PeerServer } from '../peers/PeerSocket.js';
import { isOriginAllowed } from './isOriginAllowed.js';

/** socket.io with our limits, on an http server. */
export function attachSocketIo(
  httpServer: HttpServer,
  limits: Limits,
  cors: CorsOptions | undefined,
  isAccepting: () => boolean,
): PeerServer {
  const io: PeerServer = new Server({
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: limits.frameBytes,
    connectTimeout: limits.helloMs,
    allowRequest: (request, decide) => {
      const { origin, host } = request.headers;
      if (!isAccepting()) decide('closing', false);
      else if (isOriginAllowed(origin, host, cors?.origin)) decide(null, true);
      else decide('origin not allowed', false);
    },
    ...(cors && { cors }),
  });
  io.attach(httpServer);
  return io;
}
