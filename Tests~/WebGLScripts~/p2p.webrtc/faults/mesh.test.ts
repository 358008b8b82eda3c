import { delaying, duplicating, reordering } from './courses.js';
import { ProxiedWorld } from './ProxiedWorld.js';

const FIRST_SEED = Number(process.env['FAULTS_SEED'] ?? 1);
const SEEDS = Array.from(
  { length: Number(process.env['FAULTS_RUNS'] ?? 30) },
  (_, index) => FIRST_SEED + index,
);
const RUN_MS = 60_000;

describe.each([
  ['delays', delaying],
  ['reorders', reordering],
  ['duplicates', duplicating],
] as const)('a signaling network that %s messages', (_, fateOf) => {
  let world: ProxiedWorld;

  beforeEach(async () => {
    world = await ProxiedWorld.start();
  });

  afterEach(() => world.end());

  it.each(SEEDS)(
    'ends in a full mesh of those who join at the same moment, seed %d',
    async (seed) => {
      world.proxy.fate = fateOf(seed);
      // 2 to 5 members.
      const host = await world.gather(2 + (seed % 4));
      await world.runOut();
      for (const member of world.members) {
        expect(member.log.count('started')).toBe(member === host ? 0 : 1);
        expect(member.log.entries.filter((entry) => /failed|error/.test(entry))).toEqual([]);
      }
      await world.expectFullMesh();
      expect(world.network.openConnections).toHaveLength(
        world.members.length * (world.members.length - 1),
      );
    },
    RUN_MS,
  );
});
