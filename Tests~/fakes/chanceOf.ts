import { createHash } from 'node:crypto';

/** A number from 0 up to 1 that depends on these words alone: the same in each run. */
export const chanceOf = (...words: readonly (string | number)[]): number =>
  createHash('sha256').update(words.join(' ')).digest().readUInt32BE() / 2 ** 32;
