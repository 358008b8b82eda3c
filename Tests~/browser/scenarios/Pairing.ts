import type { Kind } from './participants/Participant.js';
import type { Role } from './table/Score.js';
import type { Scenario } from './table/Scenario.js';

/** Who hosts; and who comes next, so that the two take turns. */
export type Pairing = readonly [host: Kind, next: Kind];

/** Both ways round. */
export const pairingsOf = (one: Kind, other: Kind): Pairing[] =>
  one === other
    ? [[one, other]]
    : [
        [one, other],
        [other, one],
      ];

export const is110 = (kind: Kind): boolean => kind.endsWith('of 1.1.0');

/** Which kind plays each role; 1.1.0 does not play what only ours can. */
export const castOf = (scenario: Scenario, [host, next]: Pairing): Map<Role, Kind> => {
  const ours = [host, next].find((kind) => !is110(kind)) ?? host;
  const kinds = scenario.cast.map((role, index): [Role, Kind] => {
    const kind = index % 2 === 0 ? host : next;
    const mustBeOurs =
      scenario.ours?.includes(role) === true ||
      (isCrowd(scenario) && is110(host) && role !== 'host');
    return [role, mustBeOurs && is110(kind) ? ours : kind];
  });
  return new Map(kinds);
};

/** Newcomers of 1.1.0 whom a host of 1.1.0 introduces twice to each other do not always meet. */
const isCrowd = ({ runs = 1 }: Scenario): boolean => runs > 1;

/** Those that show something of this pairing that no other pairing shows. */
export const playedBy = (scenario: Scenario, pairing: Pairing): boolean => {
  const cast = castOf(scenario, pairing);
  const kinds = new Set(cast.values());
  if (scenario.kills && (pairing[0] !== 'native' || pairing[1] !== 'page')) {
    return false;
  }
  const waiter = scenario.waits && cast.get(scenario.waits);
  const canWait = waiter === undefined || waiter === 'page' || waiter === 'wasm';
  return canWait && new Set(pairing).size === (scenario.isSolo ? 1 : kinds.size);
};

/** aiortc is a new process each time, of a second each. */
export const runsOf = ({ runs = 1 }: Scenario, pairing: Pairing): number =>
  pairing.includes('aiortc of 1.1.0') ? Math.min(runs, 5) : runs;
