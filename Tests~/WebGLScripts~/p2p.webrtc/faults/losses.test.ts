import type { MessageType } from '../../../../WebGLScripts~/p2p.webrtc/src/protocol/Message.js';
import { dropping } from './courses.js';
import { ProxiedWorld } from './ProxiedWorld.js';

/** Long enough for the retries, which begin at 15 s. */
const PATIENT = { p2pTimeout: 60_000 };
const HOST = 0;

/** Every direction in which a mesh of three says a thing of this type. */
const LOSSES: readonly (readonly [MessageType, number, number])[] = [
  ['offer', HOST, 1],
  ['offer', HOST, 2],
  ['offer', 1, 2],
  ['answer', 1, HOST],
  ['answer', 2, HOST],
  ['answer', 2, 1],
  ['candidate', HOST, 1],
  ['candidate', 1, HOST],
  ['candidate', 1, 2],
  ['candidate', 2, 1],
  ['done', HOST, 1],
  ['done', HOST, 2],
  ['done', 1, 2],
  ['join', 1, HOST],
  ['join', 2, HOST],
];

describe('a signaling network that loses one message', () => {
  let world: ProxiedWorld;

  beforeEach(async () => {
    world = await ProxiedWorld.start();
  });

  afterEach(() => world.end());

  it.each(LOSSES)('heals the loss of the first %s of %d to %d', async (type, from, to) => {
    world.proxy.fate = dropping(type, from, to);
    await world.gather(3, PATIENT);
    await world.runOut();
    const isLost = world.proxy.letters.some(
      (letter) => letter.type === type && letter.from === from && letter.to === to,
    );
    expect(isLost).toBe(true);
    expect(world.members.map(({ log }) => log.count('started'))).toEqual([0, 1, 1]);
    await world.expectFullMesh();
    expect(world.network.openConnections).toHaveLength(6);
  });

  it.each([
    ['restart', 1, HOST],
    ['offer', HOST, 1],
    ['answer', 1, HOST],
    ['candidate', 1, HOST],
  ] as const)('heals a broken link though the %s of %d to %d is lost', async (type, from, to) => {
    const host = await world.gather(3);
    await world.runOut();
    world.proxy.letters.length = 0;
    world.proxy.fate = dropping(type, from, to);
    // The answerer first, so that it asks for the restart.
    for (const { name } of [...world.members].reverse().slice(1)) {
      world.network.fail(name);
      await world.settle();
    }
    await world.runOut();
    const isLost = world.proxy.letters.some(
      (letter) => letter.type === type && letter.from === from && letter.to === to,
    );
    expect(isLost).toBe(true);
    for (const { log } of world.members) {
      expect(log.entries.filter((entry) => /failed|error/.test(entry))).toEqual([]);
      expect(log.count('started')).toBe(log === host.log ? 0 : 1);
    }
    await world.expectFullMesh();
  });

  it('reports the loss of a call me: the newcomer names the member that did not call', async () => {
    world.proxy.fate = dropping('call me', HOST, 1);
    const host = await world.gather(3, PATIENT);
    await world.runOut();
    const [, member, newcomer] = world.members;
    expect(newcomer?.log.entries).toContain(`connection failed ${member?.id ?? ''}`);
    expect(newcomer?.log.count('started')).toBe(1);
    await world.expectFullMesh([host, ...(member ? [member] : [])]);
    await world.expectFullMesh([host, ...(newcomer ? [newcomer] : [])]);
  });

  it('ends a join by join-timeout when the join is lost and nothing else is tried', async () => {
    world.proxy.fate = dropping('join', 1, HOST);
    const host = await world.gather(2);
    await world.runOut();
    const [, newcomer] = world.members;
    expect(newcomer?.log.entries).toEqual(['start failed join-timeout']);
    expect(newcomer?.id).toBe('');
    expect(host.log.entries).toEqual([]);
    expect(world.network.openConnections).toHaveLength(0);
  });

  it('needs no bye: the server tells at once who has left', async () => {
    const host = await world.gather(3);
    await world.runOut();
    world.proxy.fate = { keepsOrder: true, course: ({ type }) => (type === 'bye' ? [] : [0]) };
    const [, leaver, other] = world.members;
    const leaverId = leaver?.id ?? '';
    leaver?.client.stop();
    await host.log.until(`disconnecting ${leaverId}`);
    await other?.log.until(`disconnecting ${leaverId}`);
    await world.runOut();
    expect(world.network.openConnections).toHaveLength(2);
    await world.expectFullMesh([host, ...(other ? [other] : [])]);
  });
});
