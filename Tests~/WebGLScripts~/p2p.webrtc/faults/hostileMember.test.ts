import type { TestClient } from '../TestClient.js';
import { ProxiedWorld } from './ProxiedWorld.js';

const RUN_MS = 60_000;
const GARBAGE = 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\nm=nonsense';
const HUGE = `v=0\r\n${'a=x\r\n'.repeat(12_000)}`;

/** What is said to each of the others, in this order; `from` is the speaker, whatever they say. */
type Words = (others: readonly string[]) => Record<string, unknown>[];

const times = (count: number, make: (index: number) => Record<string, unknown>[]) =>
  Array.from({ length: count }, (_, index) => make(index)).flat();

const candidate = (index: number, attempt: number) => ({
  type: 'candidate',
  attempt,
  candidate: {
    candidate: `candidate:${String(index)} 1 udp 1 10.0.0.1 9 typ host`,
    sdpMid: '0',
    usernameFragment: `u${String(index)}`,
  },
});

const FROM_A_MEMBER: readonly (readonly [string, Words])[] = [
  [
    'call me with made-up ids',
    () => times(500, (i) => [{ type: 'call me', me: `no ${String(i)}` }]),
  ],
  ['call me for a real member', (others) => others.map((me) => ({ type: 'call me', me }))],
  ['an offer of garbage', () => [{ type: 'offer', sdp: GARBAGE, trickle: true, attempt: 99 }]],
  ['a huge offer', () => [{ type: 'offer', sdp: HUGE, trickle: true, attempt: 99 }]],
  ['an offer beyond all sizes', () => [{ type: 'offer', sdp: HUGE.repeat(10), attempt: 99 }]],
  ['an answer to nothing', () => [{ type: 'answer', sdp: GARBAGE, trickle: true, attempt: 1 }]],
  [
    'everything of another attempt',
    () =>
      times(50, (attempt) => [
        { type: 'answer', sdp: GARBAGE, trickle: true, attempt: attempt - 25 },
        { type: 'done', attempt: attempt - 25 },
        { type: 'restart', attempt: attempt - 25 },
        candidate(attempt, attempt - 25),
      ]),
  ],
  [
    'all in the wrong order',
    () => [
      { type: 'done', attempt: 1 },
      candidate(1, 1),
      { type: 'answer', sdp: GARBAGE, attempt: 1 },
      { type: 'restart', attempt: 1 },
      { type: 'offer', sdp: GARBAGE, attempt: 1 },
      { type: 'join', trickle: true },
    ],
  ],
  ['a flood of candidates', () => times(2_000, (i) => [candidate(i, 1)])],
  ['a flood of early candidates', () => times(2_000, (i) => [candidate(i, 1_000 + i)])],
  ['a flood of restarts', () => times(1_000, () => [{ type: 'restart', attempt: 1 }])],
  ['a flood of joins', () => times(1_000, () => [{ type: 'join', trickle: true }])],
  ['a flood of done', () => times(1_000, () => [{ type: 'done', attempt: 1 }])],
  ['join and bye in turn', () => times(200, () => [{ type: 'join' }, { type: 'bye' }])],
  [
    'peers that only a host may name',
    () => [
      {
        type: 'offer',
        sdp: GARBAGE,
        attempt: 0,
        peers: Array.from({ length: 10_000 }, (_, i) => `no ${String(i)}`),
      },
    ],
  ],
  [
    'fields of every wrong type',
    () =>
      ['join', 'offer', 'answer', 'done', 'call me', 'bye?', 'candidate', 'restart'].flatMap(
        (type) =>
          [null, 1e308, [], {}, [[]], 'x', { __proto__: null }].map((value) => ({
            ...{ type, sdp: value, me: value, candidate: value, attempt: value },
            ...{ trickle: value, peers: value, to: value },
          })),
      ),
  ],
];

describe('a hostile member', () => {
  let world: ProxiedWorld;
  let mallory: TestClient;
  let innocents: TestClient[];
  let begins: number[];

  beforeEach(async () => {
    world = await ProxiedWorld.start();
    await world.gather(4);
    await world.runOut();
  });

  afterEach(() => world.end());

  /** `index` 0 is the host. */
  const turn = (index: number): void => {
    const { members } = world;
    mallory = members[index] ?? members[0] ?? fail('No members');
    innocents = members.filter((member) => member !== mallory);
    begins = innocents.map(({ log }) => log.entries.length);
  };

  const fail = (why: string): never => {
    throw new Error(why);
  };

  const say = (from: string, words: Words): void => {
    const ids = innocents.map(({ id }) => id);
    for (const to of ids) {
      for (const message of words(ids.filter((id) => id !== to))) {
        world.proxy.say(to, 'message', { to, ...message, from });
      }
    }
  };

  /** What the innocents were told since, of anybody but these. */
  const newsWithout = (...ids: string[]): string[] =>
    innocents
      .flatMap(({ log }, index) => log.entries.slice(begins[index]))
      .filter((entry) => !ids.some((id) => entry.includes(id)) && !entry.startsWith('message '));

  const openOf = (members: readonly TestClient[]): number =>
    world.network.openConnections.filter(({ owner }) => members.some(({ name }) => name === owner))
      .length;

  const expectOthersAreWell = async (): Promise<void> => {
    await world.expectFullMesh(innocents);
    expect(world.clock.pending).toBe(0);
    // Two links each among the three innocents, and at most the one to the hostile member.
    expect(openOf(innocents)).toBeLessThanOrEqual(9);
    expect(innocents.map(({ log }) => log.count('started'))).toEqual(
      innocents.map((member) => (member === world.members[0] ? 0 : 1)),
    );
  };

  it.each(FROM_A_MEMBER)(
    'does nothing to the others by %s',
    async (_, words) => {
      turn(3);
      say(mallory.id, words);
      await world.runOut();
      expect(newsWithout(mallory.id)).toEqual([]);
      await expectOthersAreWell();
    },
    RUN_MS,
  );

  it.each(FROM_A_MEMBER.filter(([what]) => !what.includes('call me')))(
    'that nobody has met does nothing by %s',
    async (_, words) => {
      turn(3);
      say('stranger', words);
      await world.runOut();
      expect(newsWithout('stranger')).toEqual([]);
      expect(openOf(world.members)).toBe(12);
      await world.expectFullMesh();
      await expectOthersAreWell();
    },
    RUN_MS,
  );

  it(
    'C12 that nobody has met, under a thousand names, is bounded, and then forgotten',
    async () => {
      turn(3);
      for (let index = 0; index < 1_000; index += 1) {
        say(`stranger ${String(index)}`, () => [
          { type: 'offer', sdp: GARBAGE, trickle: true, attempt: 1 },
          candidate(1, 1),
          { type: 'join', trickle: true },
        ]);
      }
      await world.runOut();
      expect(openOf(world.members)).toBe(12);
      await world.expectFullMesh();
      await expectOthersAreWell();
    },
    RUN_MS,
  );
});

describe('a hostile host', () => {
  let world: ProxiedWorld;

  beforeEach(async () => {
    world = await ProxiedWorld.start();
    await world.gather(3);
    await world.runOut();
  });

  afterEach(() => world.end());

  const hosted = (): [TestClient, TestClient, TestClient] => {
    const [host, one, other] = world.members;
    if (!host || !one || !other) {
      throw new Error('A host and two members');
    }
    return [host, one, other];
  };

  it(
    'C12 makes nobody call made-up ids without end',
    async () => {
      const [host, one, other] = hosted();
      for (let index = 0; index < 1_000; index += 1) {
        const message = { type: 'call me', me: `made up ${String(index)}`, trickle: true };
        world.proxy.say(one.id, 'message', { ...message, from: host.id, to: one.id });
      }
      await world.settle();
      expect(world.network.openConnections.length).toBeLessThanOrEqual(6 + 256);
      await world.runOut();
      expect(world.network.openConnections).toHaveLength(6);
      await world.expectFullMesh([one, other]);
    },
    RUN_MS,
  );

  it(
    'makes nobody wait for more peers than a mesh can have',
    async () => {
      const [host, one, other] = hosted();
      for (let index = 0; index < 20; index += 1) {
        const name = (_: unknown, at: number): string => `made up ${String(index)} ${String(at)}`;
        const peers = Array.from({ length: 2_000 }, name);
        const message = { type: 'offer', sdp: GARBAGE, trickle: true, attempt: 0, peers };
        world.proxy.say(one.id, 'message', { ...message, from: host.id, to: one.id });
      }
      await world.settle();
      expect(world.clock.pending).toBeLessThanOrEqual(256);
      await world.runOut();
      const failures = one.log.entries.filter((entry) => entry.startsWith('connection failed'));
      expect(failures.length).toBeLessThanOrEqual(256);
      await world.expectFullMesh([host, one, other]);
    },
    RUN_MS,
  );

  it(
    'cannot fill the queue behind a create hook that takes its time',
    async () => {
      const [host, one, other] = hosted();
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      one.client.addPcCreateHook(() => released);
      const offer = world.proxy.letters.find(({ type, to }) => type === 'offer' && to === 1);
      const sdp = offer?.message.type === 'offer' ? offer.message.sdp : '';
      for (let attempt = 100; attempt < 2_100; attempt += 1) {
        const again = sdp.replace(/^o=- \S+/m, `o=- other${String(attempt)}`);
        const message = { type: 'offer', sdp: again, trickle: true, attempt };
        world.proxy.say(one.id, 'message', { ...message, from: host.id, to: one.id });
      }
      await world.settle();
      release();
      await world.runOut();
      const made = world.network.connections.filter(({ owner }) => owner === one.name);
      expect(made.length).toBeLessThanOrEqual(2 + 1 + 256);
      await world.expectFullMesh([one, other]);
    },
    RUN_MS,
  );
});
