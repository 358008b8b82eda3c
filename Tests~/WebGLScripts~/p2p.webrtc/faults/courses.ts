import { chanceOf } from '../../../fakes/chanceOf.js';
import type { Fate, Letter } from '../../../fakes/HostileProxy.js';
import type { MessageType } from '../../../../WebGLScripts~/p2p.webrtc/src/protocol/Message.js';

/** Four of them in a row, join to done, stay below the 15 s that a join may take. */
const LONGEST_DELAY_MS = 3_000;
/** Longer than any retry waits: a repeated message meets a connection that is another one. */
const LATEST_COPY_MS = 20_000;
/** Delays come in such steps, so that a run has hundreds of moments, not thousands. */
const STEP_MS = 250;

const upTo = (ms: number, chance: number): number => Math.floor((chance * ms) / STEP_MS) * STEP_MS;

const wordsOf = ({ type, from, to, nth }: Letter) => [type, from, to, nth] as const;

/** Each message takes its time; of one direction none overtakes another. */
export const delaying = (seed: number): Fate => ({
  keepsOrder: true,
  course: (letter) => [upTo(LONGEST_DELAY_MS, chanceOf(seed, ...wordsOf(letter)))],
});

/** Each message takes its time, whatever was said before. */
export const reordering = (seed: number): Fate => ({ ...delaying(seed), keepsOrder: false });

/** Half of all messages come a second time, some of them much later. */
export const duplicating = (seed: number): Fate => ({
  keepsOrder: false,
  course: (letter) =>
    chanceOf(seed, 'whether', ...wordsOf(letter)) < 0.5
      ? [0]
      : [0, upTo(LATEST_COPY_MS, chanceOf(seed, ...wordsOf(letter)))],
});

/** One message, the first of its type in this direction, is lost. */
export const dropping = (type: MessageType, from: number, to: number): Fate => ({
  keepsOrder: true,
  course: (letter) =>
    letter.type === type && letter.from === from && letter.to === to && letter.nth === 0 ? [] : [0],
});
