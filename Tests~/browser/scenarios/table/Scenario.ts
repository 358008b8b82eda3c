import type { Play } from '../Play.js';
import type { Role, Score } from './Score.js';

/** Where a client looks for the signaling server, when not where it is. */
export type Address = 'nobody listens' | 'nobody answers';

/** One row of the table. */
export type Scenario = {
  /** The rows of compat.md, and of the measured facts (C…), that it proves. */
  rows: string;
  /** A sentence, for the name of the test. */
  title: string;
  cast: readonly Role[];
  /** Those who must be ours: it is about what 1.1.0 lacks. */
  ours?: readonly Role[];
  /** Played by one kind alone, so not once more for each pairing. */
  isSolo?: true;
  /** Whose create hook is to wait. */
  waits?: Role;
  /** Who is killed: a native player, while others are pages. */
  kills?: Role;
  /** How often in a row. Default 1. */
  runs?: number;
  settings?: { address?: Address; connectionTimeout?: number; p2pTimeout?: number };
  /** What each one sees of every run; of one who is gone, nothing is asked. */
  sees: Partial<Record<Role, Score>>;
  /** Who is linked with whom in the end; they stop one after the other, the first one first. */
  linked: readonly Role[];
  /** What differs by kind beyond what each beat says. */
  differences?: string;
  play: (play: Play) => Promise<void>;
};
