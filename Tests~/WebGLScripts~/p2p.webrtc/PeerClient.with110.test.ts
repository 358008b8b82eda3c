import { io } from 'socket.io-client';
import { LinkProbe, talkOverEveryLink } from '../../standins/LinkProbe.js';
import { Peer110 } from '../../standins/Peer110.js';
import { Server110 } from '../../standins/Server110.js';
import { EventLog } from '../../fakes/EventLog.js';
import type { TestClient } from './TestClient.js';
import { type StartedServer, TestWorld } from './TestWorld.js';

const start110 = async (port: number): Promise<StartedServer> => {
  const server = new Server110();
  await server.listen(port);
  return { port: server.port, close: () => server.close() };
};

/** One member of either kind, with a channel on each link. */
type Party = { id: string; probe: LinkProbe; log: EventLog; stop: () => void };

describe.each([
  ['a server of ours', undefined],
  ['a server of 1.1.0', start110],
] as const)('PeerClient with peers of 1.1.0 on %s', (_which, startServer) => {
  let world: TestWorld;
  const olds: Peer110[] = [];

  beforeEach(async () => {
    world = await (startServer ? TestWorld.start(startServer) : TestWorld.start());
  });

  afterEach(async () => {
    olds.splice(0).forEach((old) => {
      old.stop();
    });
    await world.end();
    expect(world.network.openConnections).toHaveLength(0);
  });

  const oldOf = (name: string): { old: Peer110; log: EventLog; probe: LinkProbe } => {
    const log = new EventLog();
    const old = new Peer110({
      url: world.url,
      createPeerConnection: world.network.createPeerConnectionFor(name),
      createSocket: (url) => io(url, { forceNew: true, transports: ['websocket'] }),
      onStarted: () => {
        log.add('started');
      },
      onUserConnecting: (id) => {
        log.add(`connecting ${id}`);
      },
      onUserDisconnecting: (id) => {
        log.add(`disconnecting ${id}`);
      },
    });
    olds.push(old);
    return { old, log, probe: new LinkProbe(old) };
  };

  const hostOld = async (): Promise<Party> => {
    const { old, log, probe } = oldOf('old host');
    await old.startHost('room');
    return {
      id: old.getClientId(),
      log,
      probe,
      stop: () => {
        old.stop();
      },
    };
  };

  /** Resolves when `onStarted` was told. */
  const joinOld = async (name: string, hostId: string): Promise<Party> => {
    const { old, log, probe } = oldOf(name);
    await old.listHosts();
    old.startClient(hostId);
    await log.until('started');
    return {
      id: old.getClientId(),
      log,
      probe,
      stop: () => {
        old.stop();
      },
    };
  };

  const partyOf = (member: TestClient): Party => {
    const probe = new LinkProbe(member.client);
    return {
      get id() {
        return member.id;
      },
      log: member.log,
      probe,
      stop: member.client.stop,
    };
  };

  const hostOurs = async (): Promise<Party> => {
    const member = world.client('host');
    const party = partyOf(member);
    await member.client.startHost('room');
    return party;
  };

  const joinOurs = async (name: string, hostId: string): Promise<Party> => {
    const member = world.client(name);
    const party = partyOf(member);
    await member.client.startClientAsync(hostId);
    await member.log.until('started');
    return party;
  };

  const disconnections = ({ log }: Party): string[] =>
    log.entries.filter((entry) => entry.startsWith('disconnecting'));

  it('A0-53 A0-55 ours hosts: members of both kinds, one by one, all links talk', async () => {
    const host = await hostOurs();
    const parties = [host];
    for (const [index, join] of [joinOld, joinOurs, joinOld, joinOurs].entries()) {
      parties.push(await join(`member ${index}`, host.id));
      await talkOverEveryLink(parties, `round ${index}`);
    }
    expect(parties.flatMap(disconnections)).toEqual([]);
  });

  it('A0-53 A0-55 1.1.0 hosts: members of both kinds, one by one, all links talk', async () => {
    const host = await hostOld();
    const parties = [host];
    for (const [index, join] of [joinOurs, joinOld, joinOurs, joinOld].entries()) {
      parties.push(await join(`member ${index}`, host.id));
      await talkOverEveryLink(parties, `round ${index}`);
    }
    expect(parties.flatMap(disconnections)).toEqual([]);
  });

  it('C1 several of ours join a 1.1.0 host at once: no user event of it, all links talk', async () => {
    const host = await hostOld();
    const guests = await Promise.all(['a', 'b', 'c', 'd'].map((name) => joinOurs(name, host.id)));
    await talkOverEveryLink([host, ...guests]);
    for (const guest of guests) {
      expect(disconnections(guest)).toEqual([]);
      expect(guest.log.count('started')).toBe(1);
      for (const other of guests.filter((one) => one !== guest)) {
        expect(guest.log.count(`connecting ${other.id}`)).toBe(1);
      }
    }
  });

  it('C1 ours and 1.1.0 join a 1.1.0 host at once: all links talk in the end', async () => {
    const host = await hostOld();
    const [ours, old] = await Promise.all([joinOurs('ours', host.id), joinOld('old', host.id)]);
    await talkOverEveryLink([host, ours, old]);
    expect(ours.log.count('started')).toBe(1);
  });

  it('A0-25 hears of a 1.1.0 member that stops, and tells one of its own stop', async () => {
    const host = await hostOurs();
    const old = await joinOld('old', host.id);
    await talkOverEveryLink([host, old]);
    old.stop();
    await host.log.until(`close ${old.id}`);

    const second = await joinOld('second', host.id);
    await talkOverEveryLink([host, second]);
    const { id } = host;
    host.stop();
    await second.log.until(`disconnecting ${id}`);
  });
});
