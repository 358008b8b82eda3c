import type { Dialect } from './Dialect.js';

/**
 * Two first offers crossed. Never rolled back in place: both sides' hooks have run as offerer, each
 * made a channel that the other never looks at. So one side begins anew:
 * - `yield`: close ours, answer theirs on a new connection.
 * - `ignore`: the other yields.
 * - `call-again`: a 1.1.0 browser rolls back by itself and answers ours; take that, then say bye
 *   and offer once more on a new connection.
 */
export type CollisionOutcome = 'yield' | 'ignore' | 'call-again';

/** The polite side is the smaller id, by code unit. */
export const resolveCollision = (
  ownId: string,
  peerId: string,
  dialect: Dialect,
): CollisionOutcome => {
  if (dialect !== 'ours') {
    return 'call-again';
  }
  return ownId < peerId ? 'yield' : 'ignore';
};
