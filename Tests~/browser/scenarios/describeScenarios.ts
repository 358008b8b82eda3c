import { Stage } from '../mesh/Stage.js';
import { curtain } from './Evidence.js';
import { castOf, is110, type Pairing, playedBy, runsOf } from './Pairing.js';
import type { Kind, Participant, Place } from './participants/Participant.js';
import { Places } from './Places.js';
import { Play } from './Play.js';
import { Surroundings } from './Surroundings.js';
import type { Scenario } from './table/Scenario.js';
import { scenarios } from './table/scenarios.js';
import type { Role } from './table/Score.js';

/** Plays the table by each of these pairings, in one browser and on one server. */
export const describeScenarios = (pairings: readonly Pairing[]): void => {
  let stage: Stage;
  let surroundings: Surroundings;
  let places: Places;

  beforeAll(async () => {
    stage = await Stage.open();
    surroundings = await Surroundings.around(stage.signaling);
    places = new Places(stage);
  });

  afterAll(async () => {
    await places.close();
    await stage.close();
    await surroundings.close();
  });

  describe.each(pairings.map((pairing) => ({ pairing, title: titleOf(pairing) })))(
    '$title',
    ({ pairing }) => {
      const played = scenarios.filter((scenario) => playedBy(scenario, pairing));

      it.each(played.map((scenario) => [scenario.rows, scenario.title, scenario] as const))(
        '%s %s',
        async (_rows, _title, scenario) => {
          const kinds = castOf(scenario, pairing);
          const taken = await takePlaces(places, kinds);
          const cast = await enterAll(taken, scenario, surroundings);
          const play = new Play(cast, surroundings);
          await perform(play, scenario, runsOf(scenario, pairing), withHooks(scenario, pairing));
          await play.end();
          surroundings.clear();
          for (const [role, place] of taken) {
            places.giveBack(kinds.get(role) ?? 'page', place);
          }
        },
      );
    },
  );
};

const titleOf = ([host, next]: Pairing): string => `${host} first, then ${next}`;

/** Where offers cross, a hook may run for a connection that comes to nothing. */
const withHooks = ({ runs = 1 }: Scenario, [host]: Pairing): boolean => runs === 1 || !is110(host);

const takePlaces = async (
  places: Places,
  kinds: ReadonlyMap<Role, Kind>,
): Promise<Map<Role, Place>> => {
  const taken = new Map<Role, Place>();
  for (const [role, kind] of kinds) {
    taken.set(role, await places.take(kind));
  }
  return taken;
};

const enterAll = async (
  taken: ReadonlyMap<Role, Place>,
  { settings: { address, ...timeouts } = {} }: Scenario,
  surroundings: Surroundings,
): Promise<Map<Role, Participant>> => {
  const cast = new Map<Role, Participant>();
  for (const [role, place] of taken) {
    cast.set(role, await place.enter({ url: surroundings.urlOf(address), ...timeouts }));
  }
  return cast;
};

const perform = async (
  play: Play,
  { cast, sees, linked, play: act }: Scenario,
  runs: number,
  withHooks: boolean,
): Promise<void> => {
  for (let run = 0; run < runs; run += 1) {
    await play.evidence.beginRun();
    await act(play);
    for (const [index, role] of linked.entries()) {
      await play.stop(role, linked.slice(index + 1));
    }
    for (const role of cast) {
      const score = sees[role];
      if (score) {
        await play.evidence.check(role, [score, ...curtain(role, linked)], withHooks);
      }
    }
  }
};
