import type { Server } from 'node:http';

/** Resolves with the actual port; rejects with the server's `error`, `EADDRINUSE` for one. */
export function listenOn(httpServer: Server, port: number, host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    httpServer.once('error', reject);
    httpServer.listen({ port, host }, () => {
      httpServer.off('error', reject);
      const address = httpServer.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
