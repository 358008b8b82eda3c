import type { PeerSocket } from '../peers/PeerSocket.js';

/**
 * Lets go of the HTTP request, which engine.io keeps for the life of the connection, and of the
 * secret in `auth`. Nothing reads them after socket.io's `connection`.
 */
export function releaseHandshake(socket: PeerSocket): void {
  Object.assign(socket.conn, { request: null });
  Object.assign(socket.handshake, { headers: {}, auth: {}, query: {} });
}
