import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { randomFrames } from '../support/randomFrames.js';
import { Attacker } from './Attacker.js';
import { allHostileFrames, type HostileFrame, hostileFrames } from './hostileFrames.js';
import { InnocentMesh } from './InnocentMesh.js';
import { ObservedServer } from './ObservedServer.js';
import { attackByPolling, attackWithBytes, RAW_ATTACKS } from './rawAttacks.js';

const SEED = Number(process.env['FAULTS_SEED'] ?? 20_261);
/** Of each of the two servers. */
const FRAMES = Number(process.env['FAULTS_FRAMES'] ?? 50_000);
const ATTACKERS = 16;
const ROUNDS = 50;
const RUN_MS = 240_000;
/** What all of them may leave behind; 1.2 MiB of compiled code and caches were measured. */
const GROWTH_BYTES = 4 * 1024 * 1024;

const NOTHING = { peers: 0, connections: 0, buckets: 0, timers: 0, hosts: 0 };

const auth = (isOurs: boolean): string =>
  isOurs ? JSON.stringify({ v: 2, resume: randomBytes(16).toString('base64url') }) : '';

beforeAll(() => {
  // Emits whatever it finds wrong; `npm test` has a step of its own for that.
  spawnSync('npx', ['tsc', '-b', 'SignalingServer~'], { cwd: resolve(__dirname, '../../..') });
}, RUN_MS);

/** Every frame that is known to be hostile, and as many random ones, in turn. */
function* mixedFrames(seed: number, mesh: InnocentMesh): Generator<HostileFrame> {
  const [host, ...members] = mesh.members.map(({ id }) => id);
  const structured = hostileFrames(seed, { host: host ?? '', members });
  for (const frame of randomFrames(
    seed,
    FRAMES,
    mesh.members.map(({ id }) => id),
  )) {
    yield { name: 'random', frames: [frame], isAnswered: false };
    const next = structured.next();
    if (next.done !== true) yield next.value;
  }
}

/** Sends `count` of these, each dealt with before the next; on a new socket when it is closed. */
async function wage(
  port: number,
  isOurs: boolean,
  frames: Iterator<HostileFrame>,
  count: number,
): Promise<string[]> {
  const unanswered: string[] = [];
  let attacker: Attacker | undefined;
  for (let sent = 0; sent < count; sent += 1) {
    const next = frames.next();
    if (next.done === true) break;
    if (attacker?.isOpen !== true) attacker = await Attacker.connect(port, auth(isOurs));
    const outcome = await attacker.attack(next.value.frames);
    if (isOurs && next.value.isAnswered && outcome === 'ignored') unanswered.push(next.value.name);
  }
  attacker?.vanish();
  return unanswered;
}

describe.each([
  ['as it is shipped', {}],
  ['whose rate limiter lets every frame through to its handler', { rateBurst: 1e9 }],
])('signaling.md case 1 a server %s', (_, limits) => {
  let server: ObservedServer;
  let port: number;
  let mesh: InnocentMesh;

  beforeEach(async () => {
    ({ server, port } = await ObservedServer.start(limits));
    mesh = await InnocentMesh.form(port);
  });

  afterEach(async () => {
    mesh.leave();
    await server.stop();
  });

  const expectUnharmed = (): void => {
    expect(server.end).toBeUndefined();
    expect(server.errors).toEqual([]);
    mesh.expectUndisturbed();
  };

  it(
    `outlives ${String(FRAMES)} bad frames, seed ${String(SEED)}: others hear nothing, nothing is left`,
    async () => {
      const streams = Array.from({ length: ATTACKERS }, (__, index) =>
        mixedFrames(SEED + index, mesh),
      );
      const share = Math.ceil(FRAMES / ROUNDS / ATTACKERS);
      const round = async (): Promise<string[]> => {
        const all = streams.map((stream, index) => wage(port, index % 4 !== 0, stream, share));
        const [unanswered] = await Promise.all([Promise.all(all), mesh.talk()]);
        return unanswered.flat();
      };
      const unanswered = await round();
      const before = await server.memory();
      for (let done = 1; done < ROUNDS; done += 1) unanswered.push(...(await round()));

      expect(unanswered).toEqual([]);
      expectUnharmed();
      expect((await server.memory()) - before).toBeLessThan(GROWTH_BYTES);
      mesh.leave();
      expect(await server.remains()).toEqual(NOTHING);
    },
    RUN_MS,
  );

  it(
    'answers each kind of hostile frame by a typed error, or closes',
    async () => {
      const [host, ...members] = mesh.members.map(({ id }) => id);
      const unanswered: string[] = [];
      for (const { name, frames, isAnswered } of allHostileFrames({ host: host ?? '', members })) {
        const attacker = await Attacker.connect(port, auth(true));
        const outcome = await attacker.attack(frames);
        if (isAnswered && outcome === 'ignored') unanswered.push(name);
        attacker.vanish();
      }
      expect(unanswered).toEqual([]);
      await mesh.talk();
      expectUnharmed();
    },
    RUN_MS,
  );
});

describe('signaling.md case 1 a server, below socket.io,', () => {
  let server: ObservedServer;
  let port: number;
  let mesh: InnocentMesh;

  beforeAll(async () => {
    ({ server, port } = await ObservedServer.start());
  });

  afterAll(() => server.stop());

  beforeEach(async () => {
    mesh = await InnocentMesh.form(port);
  });

  const expectUnharmed = async (): Promise<void> => {
    await mesh.talk();
    expect(server.end).toBeUndefined();
    expect(server.errors).toEqual([]);
    mesh.expectUndisturbed();
    mesh.leave();
    expect(await server.remains()).toEqual(NOTHING);
  };

  it.each(RAW_ATTACKS)('outlives %s', async (_, bytes) => {
    for (let times = 0; times < 10; times += 1) await attackWithBytes(port, bytes);
    await expectUnharmed();
  });

  it(
    'outlives polling sessions that talk nonsense',
    async () => {
      for (const frame of randomFrames(SEED, 200, [])) await attackByPolling(port, String(frame));
      await expectUnharmed();
    },
    RUN_MS,
  );
});
