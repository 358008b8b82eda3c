import type { ErrorCode } from '@extreal-dev/extreal.integration.p2p.webrtc/protocol';
import { handshakeAuth } from '../validation/handshakeAuth.js';
import { peerIdOf } from './peerIdOf.js';

/** Who is on a new socket. A 1.1.0 client is its socket and cannot come back as the same peer. */
export type Identity = {
  id: string;
  /** True for a client of ours: it knows `welcome`, `error`, `message failed` and the rest. */
  canResume: boolean;
  /** The peers that it says it was talking with. */
  claims: ReadonlySet<string>;
};

/** Given to socket.io's middleware; `data` reaches the client's `connect_error`. */
export class HandshakeError extends Error {
  public readonly data: { code: ErrorCode };

  public constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'HandshakeError';
    this.data = { code };
  }
}

/** @throws HandshakeError `invalid-argument` when `auth` claims to be ours and is malformed. */
export function identify(auth: Record<string, unknown>, socketId: string): Identity {
  if (auth['v'] === undefined) return { id: socketId, canResume: false, claims: new Set() };
  const result = handshakeAuth.safeParse(auth);
  if (!result.success) {
    const where = result.error.issues[0]?.path.join('.') ?? '';
    throw new HandshakeError('invalid-argument', `The handshake's auth is not valid: ${where}`);
  }
  const { resume, contacts } = result.data;
  return { id: peerIdOf(resume), canResume: true, claims: new Set(contacts) };
}
