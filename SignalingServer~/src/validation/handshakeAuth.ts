import { z } from 'zod';
import { peerId } from './peerId.js';

const MAX_CONTACTS = 256;

/** HandshakeAuth of the protocol. `resume`: 128 bits in base64url are 22 characters. */
export const handshakeAuth = z.object({
  v: z.literal(2),
  resume: z.string().regex(/^[A-Za-z0-9_-]{22,64}$/),
  contacts: z.array(peerId).max(MAX_CONTACTS).optional(),
  token: z.string().max(8_192).optional(),
});
