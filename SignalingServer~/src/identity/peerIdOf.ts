import { createHash } from 'node:crypto';

const ID_CHARS = 20;

/** The same secret is the same peer: on any socket, any node, and after a restart. */
export function peerIdOf(resume: string): string {
  return createHash('sha256').update(resume).digest('base64url').slice(0, ID_CHARS);
}
