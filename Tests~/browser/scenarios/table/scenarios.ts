import { failing } from './failing.js';
import { leaving } from './leaving.js';
import type { Scenario } from './Scenario.js';
import { starting } from './starting.js';

/** Every scenario; `Documentation~/scenarios.md` is written from it. */
export const scenarios: readonly Scenario[] = [...starting, ...leaving, ...failing];
