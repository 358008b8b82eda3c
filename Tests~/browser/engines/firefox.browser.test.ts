import { fullMesh, type RemoteMember } from '../mesh/RemoteMember.js';
import { type Engine, TwoEngines } from './TwoEngines.js';

jest.setTimeout(60_000);

type Order = [Engine, Engine, ...Engine[]];

/** The host first, then in the order of their joining. */
const orders: Order[] = [
  ['Firefox', 'Chromium'],
  ['Chromium', 'Firefox'],
  ['Firefox', 'Chromium', 'Chromium'],
  ['Chromium', 'Firefox', 'Chromium'],
  ['Chromium', 'Chromium', 'Firefox'],
  ['Firefox', 'Chromium', 'Firefox'],
];

describe('Firefox and Chromium in one mesh', () => {
  let engines: TwoEngines;

  beforeAll(async () => {
    engines = await TwoEngines.open();
  });

  afterEach(async () => {
    expect(await engines.clear()).toEqual([]);
  });

  afterAll(() => engines.close());

  /** A mesh that has grown one by one, with a message over each link both ways each time. */
  const grow = async ([hostEngine, ...others]: Order): Promise<RemoteMember[]> => {
    const host = await engines.enter(hostEngine);
    await engines.stage.host(host);
    const present: [RemoteMember, ...RemoteMember[]] = [host];
    for (const engine of others) {
      const newcomer = await engines.enter(engine);
      await engines.stage.join(newcomer, present);
      present.push(newcomer);
    }
    return present;
  };

  it.each(orders.map((order) => [order.join(', '), order] as const))(
    'A0-19 A0-24 starts and connects each once: %s',
    async (_, order) => {
      const members = await grow(order);
      for (const [index, member] of members.entries()) {
        const events = await member.events();
        expect(count(events, 'started')).toBe(index === 0 ? 0 : 1);
        for (const other of members.filter((one) => one !== member)) {
          expect(count(events, `user-connecting ${other.id}`)).toBe(1);
          expect(await member.connectionsWith(other)).toHaveLength(1);
        }
      }
    },
  );

  it.each(orders.map((order) => [order.join(', '), order] as const))(
    'A0-25 C9 sees who leaves, and whose tab is closed: %s',
    async (_, order) => {
      const members = await grow(order);
      const [first, ...others] = members;
      const leaver = others.at(-1);
      await leaver?.stop();
      await leaver?.meshedWith([]);
      await sees(
        members.filter((one) => one !== leaver),
        leaver,
      );

      await leaver?.join(first?.id ?? '');
      await fullMesh(members);
      await leaver?.tab.page.close();
      await sees(
        members.filter((one) => one !== leaver),
        leaver,
      );

      await first?.tab.page.close();
      await sees(
        others.filter((one) => one !== leaver),
        first,
      );
    },
  );
});

const count = (events: string[], event: string): number =>
  events.filter((one) => one === event).length;

/** Once, by the server's word or a bye and not by ICE, which would end in `failed`; and talk on. */
const sees = async (
  staying: readonly RemoteMember[],
  gone: RemoteMember | undefined,
): Promise<void> => {
  const event = `user-disconnecting ${gone?.id ?? ''}`;
  for (const member of staying) {
    const { connections } = await member.heard(event);
    expect(connections[gone?.id ?? '']?.connectionState).toMatch(/^(connected|disconnected)$/);
    expect(count(await member.events(), event)).toBe(1);
  }
  await fullMesh(staying);
};
