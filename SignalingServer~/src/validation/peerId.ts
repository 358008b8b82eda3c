import { z } from 'zod';

/** An id as text: 20 characters of ours or of socket.io's; whether it lives is another matter. */
export const peerId = z.string().min(1).max(64);
