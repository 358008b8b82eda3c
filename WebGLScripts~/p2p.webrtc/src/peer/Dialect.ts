/**
 * What the other peer speaks. `ours`: trickle ICE, attempts, restarts. `1.1.0`: vanilla ICE and
 * nothing else. `unknown` until its first join, offer or answer, which decides for the life of
 * the pair; spoken to as to 1.1.0.
 */
export type Dialect = 'ours' | '1.1.0' | 'unknown';

/** `trickle` as a join, offer or answer carries it; absent there means 1.1.0. */
export const dialectOf = (trickle: boolean | undefined): Dialect =>
  trickle === true ? 'ours' : '1.1.0';
