import { meshRuns } from './meshRuns.js';
import { Server110 } from '../../standins/Server110.js';
import { fullMesh, type RemoteMember } from './RemoteMember.js';
import { Stage } from './Stage.js';
import type { Tab } from './Tab.js';

jest.setTimeout(600_000);

type Kind = 'ours' | '1.1.0';

/** Every order of this many, the host first. */
const orders = (size: number): Kind[][] =>
  size === 0
    ? [[]]
    : orders(size - 1).flatMap((order): Kind[][] => [
        ['ours', ...order],
        ['1.1.0', ...order],
      ]);

const mixed = [2, 3, 4].flatMap(orders).filter((order) => order.includes('ours'));
const titled = mixed.map((order) => [order.join(', '), order] as const);

describe.each(['ours', '1.1.0'] as const)('meshes with 1.1.0 on a server: %s', (serverKind) => {
  const server110 = new Server110();
  let stage: Stage;
  let tab: Tab;
  let url: string;
  let rooms = 0;

  beforeAll(async () => {
    stage = await Stage.open();
    url = serverKind === 'ours' ? stage.signaling.url : await server110.listen();
  });

  // A tab can make some 500 connections before its garbage is collected: a new one each time.
  beforeEach(async () => {
    tab = await stage.openTab();
  });

  const leaveTab = async (): Promise<void> => {
    expect(await tab.connections()).toMatchObject({ open: 0 });
    expect(tab.faults).toEqual([]);
    await tab.close();
  };

  afterEach(() => leaveTab());

  afterAll(async () => {
    await stage.clear();
    await stage.close();
    if (serverKind === '1.1.0') await server110.close();
    expect(server110.crashes).toEqual([]);
  });

  const add = (kind: Kind): Promise<RemoteMember> =>
    kind === 'ours' ? tab.add({ url }) : tab.add110(url);

  const addHost = async (kind: Kind): Promise<RemoteMember> => {
    rooms += 1;
    const host = await add(kind);
    expect(await host.host(`room ${rooms}`)).toBe('ok');
    return host;
  };

  it.each(titled)('become full and end cleanly: %s', async (_, [hostKind = 'ours', ...kinds]) => {
    const members = [await addHost(hostKind)];
    for (const kind of kinds) {
      const newcomer = await add(kind);
      await newcomer.list();
      expect(await newcomer.join(members[0]?.id ?? '')).toBe('ok');
      await newcomer.heard('started');
      members.push(newcomer);
      await fullMesh(members);
    }
    await leaveOneByOne(members);
  });

  it.each([2, 3, 7])('C1 %i of ours become full at once under a 1.1.0 host', async (newcomers) => {
    for (let run = 0; run < meshRuns; run += 1) {
      if (run > 0) {
        await leaveTab();
        tab = await stage.openTab();
      }
      const host = await addHost('1.1.0');
      const joining = await Promise.all(Array.from({ length: newcomers }, () => add('ours')));
      await Promise.all(joining.map((newcomer) => newcomer.list()));
      await Promise.all(joining.map((newcomer) => newcomer.join(host.id)));
      await Promise.all(joining.map((newcomer) => newcomer.heard('started')));
      await fullMesh([host, ...joining]);
      for (const newcomer of joining) {
        const events = await newcomer.events();
        expect(events.filter((event) => event === 'started')).toHaveLength(1);
      }
      await leaveOneByOne([host, ...joining]);
    }
  });
});

/** The host first; who stays keeps its links. */
const leaveOneByOne = async (members: readonly RemoteMember[]): Promise<void> => {
  const present = [...members];
  while (present.length > 0) {
    const leaver = present.shift();
    await leaver?.stop();
    await leaver?.meshedWith([]);
    await fullMesh(present);
    for (const member of present) {
      const events = await member.events();
      const told = events.filter((event) => event === `user-disconnecting ${leaver?.id ?? ''}`);
      expect(told).toHaveLength(1);
    }
  }
};
