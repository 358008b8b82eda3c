import type { Server } from 'node:http';

/** Takes no new connection from now on; resolves when the open ones have ended. */
export function stopListening(httpServer: Server): Promise<void> {
  return new Promise((resolve) => {
    // Its only error is that it was not listening.
    httpServer.close(() => {
      resolve();
    });
  });
}
