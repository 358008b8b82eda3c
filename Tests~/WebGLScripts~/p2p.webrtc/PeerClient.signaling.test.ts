import { PeerRole, type PeerConfig } from '@extreal-dev/extreal.integration.p2p.webrtc';
import { Server110 } from '../../standins/Server110.js';
import { CuttableProxy } from '../../fakes/CuttableProxy.js';
import { ManualClock } from '../../fakes/ManualClock.js';
import type { TestClient } from './TestClient.js';
import { type StartedServer, TestWorld } from './TestWorld.js';

const start110 = async (port: number): Promise<StartedServer> => {
  const server = new Server110();
  await server.listen(port);
  return { port: server.port, close: () => server.close() };
};

/** The log without hooks and messages. */
const eventsOf = ({ log }: TestClient): string[] =>
  log.entries.filter((entry) => !/^(create|close|message) /.test(entry));

const quick = { socketOptions: { reconnectionDelay: 1, reconnectionDelayMax: 20 } };

describe('PeerClient, when signaling is lost', () => {
  let world: TestWorld;
  const proxies: CuttableProxy[] = [];

  const begin = async (startServer?: (port: number) => Promise<StartedServer>): Promise<void> => {
    world = await (startServer ? TestWorld.start(startServer) : TestWorld.start());
  };

  afterEach(async () => {
    await world.end();
    await Promise.all(proxies.splice(0).map((proxy) => proxy.close()));
    expect(world.network.openConnections).toHaveLength(0);
  });

  /** A way to the server of its own, which can be cut. */
  const way = async (): Promise<[CuttableProxy, Partial<PeerConfig>]> => {
    const proxy = await CuttableProxy.start(() => Number(new URL(world.url).port));
    proxies.push(proxy);
    return [proxy, { url: proxy.url, ...quick }];
  };

  describe('on a server of ours', () => {
    beforeEach(() => begin());

    it.each(['host', 'guest'] as const)(
      'C3 C4 A0.7-7 A0.7-8 a cut at the %s costs no link, no id and no event but its own',
      async (who) => {
        const [[hostProxy, hostWay], [guestProxy, guestWay]] = [await way(), await way()];
        const host = await world.host('room', hostWay);
        const guest = await world.join('guest', host, guestWay);
        await TestWorld.untilFullMesh([host, guest]);
        const before = { host: eventsOf(host), guest: eventsOf(guest) };
        const ids = [host.id, guest.id];
        const [proxy, cut] = who === 'host' ? [hostProxy, host] : [guestProxy, guest];
        proxy.cut();
        await cut.log.until('reconnecting');
        expect([host.id, guest.id]).toEqual(ids);
        await cut.log.until('reconnected');
        expect([host.id, guest.id]).toEqual(ids);
        const own = ['reconnecting', 'reconnected'];
        expect(eventsOf(host)).toEqual([...before.host, ...(cut === host ? own : [])]);
        expect(eventsOf(guest)).toEqual([...before.guest, ...(cut === guest ? own : [])]);
        expect(world.network.connections).toHaveLength(2);
        guest.send(host.id, 'still here');
        await host.log.until(`message ${guest.id} still here`);

        const late = await world.join('late', host);
        await TestWorld.untilFullMesh([host, guest, late]);
      },
    );

    it('goes on with a join that a cut came into', async () => {
      const [proxy, config] = await way();
      const host = await world.host('room');
      const guest = world.client('guest', config);
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      guest.client.addPcCreateHook(() => released);
      await guest.client.startClientAsync(host.id);
      await guest.log.until(`create ${host.id} false`);
      proxy.mode = 'refuse';
      proxy.cut();
      await guest.log.until('reconnecting');
      release();
      await world.network.settle();
      proxy.mode = 'relay';
      await guest.log.until('started');
      await TestWorld.untilFullMesh([host, guest]);
      expect(guest.log.count('started')).toBe(1);
    });

    it('C5 A0.7-8 a server that restarts has the host listed again, under the same id', async () => {
      const host = await world.host('room', quick);
      const guests = [await world.join('a', host, quick), await world.join('b', host, quick)];
      const members = [host, ...guests];
      await TestWorld.untilFullMesh(members);
      const ids = members.map(({ id }) => id);
      await world.stopServer();
      await Promise.all(members.map(({ log }) => log.until('reconnecting')));
      await world.restartServer();
      await Promise.all(members.map(({ log }) => log.until('reconnected')));
      expect(members.map(({ id }) => id)).toEqual(ids);
      expect((await host.client.listHosts()).hosts).toEqual([
        expect.objectContaining({ id: host.id, name: 'room' }),
      ]);
      expect(world.network.connections).toHaveLength(6);
      for (const { log } of members) {
        expect(log.entries.filter((entry) => /^(disconnect|close|error)/.test(entry))).toEqual([]);
      }
      const late = await world.join('late', host);
      await TestWorld.untilFullMesh([...members, late]);
    });

    it('lets contacts write to each other after a restart of the server', async () => {
      const host = await world.host('room', quick);
      const [a, b] = [await world.join('a', host, quick), await world.join('b', host, quick)];
      await TestWorld.untilFullMesh([host, a, b]);
      await world.stopServer();
      await world.restartServer();
      await Promise.all([host, a, b].map(({ log }) => log.until('reconnected')));
      await host.client.listHosts();
      world.network.fail('a');
      world.network.fail('b');
      await world.network.settle();
      const mended = (from: TestClient, to: TestClient): Promise<void> => {
        from.send(to.id, 'mended');
        return to.log.until(`message ${from.id} mended`);
      };
      await Promise.all([mended(a, b), mended(b, a), mended(host, a), mended(host, b)]);
      expect(world.network.connections).toHaveLength(6);
    });

    it('A0-23 says once that it is disconnected after 30 s, and keeps the links', async () => {
      const [proxy, config] = await way();
      const clock = new ManualClock();
      const host = await world.host('room');
      const guest = world.client('guest', config, clock);
      await guest.client.startClientAsync(host.id);
      await guest.log.until('started');
      await TestWorld.untilFullMesh([host, guest]);
      const { id } = guest;
      proxy.mode = 'refuse';
      proxy.cut();
      await guest.log.until('reconnecting');
      clock.advance(120_000);
      expect(eventsOf(guest).slice(2)).toEqual(['reconnecting', 'disconnected transport close']);
      expect(guest.client.role).toBe(PeerRole.Client);
      guest.send(host.id, 'still here');
      await host.log.until(`message ${id} still here`);
      expect(clock.pending).toBe(0);
    });

    it('A0-23 says at once that it is disconnected without reconnection, and keeps the links', async () => {
      const [proxy, config] = await way();
      const host = await world.host('room');
      const guest = await world.join('guest', host, {
        ...config,
        socketOptions: { reconnection: false },
      });
      await TestWorld.untilFullMesh([host, guest]);
      const { id } = guest;
      proxy.cut();
      await guest.log.untilMet(() => guest.log.entries.at(-1)?.startsWith('disconnected') === true);
      expect(eventsOf(guest).slice(2)).toEqual(['disconnected transport close']);
      guest.send(host.id, 'still here');
      await host.log.until(`message ${id} still here`);
      expect(proxy.asked).toBe(1);
    });

    it('reports a host name that somebody took meanwhile; the links stay', async () => {
      const [proxy, config] = await way();
      const host = await world.host('room', config);
      const guest = await world.join('guest', host, quick);
      await TestWorld.untilFullMesh([host, guest]);
      proxy.mode = 'refuse';
      proxy.cut();
      await host.log.until('reconnecting');
      await world.stopServer();
      await world.restartServer();
      const thief = world.client('thief');
      await thief.client.startHost('room');
      proxy.mode = 'relay';
      await host.log.until('error host-name-lost');
      expect(host.client.role).toBe(PeerRole.None);
      expect(host.log.entries.filter((entry) => entry.startsWith('disconnect'))).toEqual([]);
      guest.send(host.id, 'still here');
      await host.log.until(`message ${guest.id} still here`);
    });

    it('A0-22 C16 says once for each call that the server cannot be reached', async () => {
      const [proxy, config] = await way();
      proxy.mode = 'refuse';
      const { client, log } = world.client('client', config);
      const unreachable = { code: 'signaling-unreachable' };
      await expect(client.listHosts()).rejects.toMatchObject(unreachable);
      await expect(client.startHost('room')).rejects.toMatchObject(unreachable);
      await expect(client.startClientAsync('host')).rejects.toMatchObject(unreachable);
      expect(log.entries).toHaveLength(3);
      expect(log.entries.every((entry) => entry.startsWith('connect failed '))).toBe(true);
      expect(client.role).toBe(PeerRole.None);
      await proxy.untilIdle();
      proxy.mode = 'relay';
      await client.startHost('room');
    });
  });

  describe('on a server of 1.1.0', () => {
    beforeEach(() => begin(start110));

    it('makes a mesh of ours, one by one and at once', async () => {
      const host = await world.host('room');
      const first = await world.join('first', host);
      const others = await Promise.all(['a', 'b', 'c'].map((name) => world.join(name, host)));
      await TestWorld.untilFullMesh([host, first, ...others]);
    });

    it('C6 A0.7-5 says of an unknown host within a round trip that it is unknown', async () => {
      const clock = new ManualClock();
      const guest = world.client('guest', {}, clock);
      await expect(guest.client.startClientAsync('nobody')).rejects.toMatchObject({
        code: 'host-not-found',
      });
      expect(guest.log.entries).toEqual(['start failed host-not-found']);
      expect(guest.client.role).toBe(PeerRole.None);
      expect(clock.pending).toBe(0);
    });

    it('A0-56 closes the links of a peer that the server says is gone', async () => {
      const [proxy, config] = await way();
      const host = await world.host('room');
      const guest = await world.join('guest', host, { ...config, socketOptions: {} });
      await TestWorld.untilFullMesh([host, guest]);
      const { id } = guest;
      proxy.mode = 'refuse';
      proxy.cut();
      await host.log.until(`close ${id}`);
      expect(eventsOf(host)).toEqual([`connecting ${id}`, `disconnecting ${id}`]);
    });

    it('joins again under its new id after a cut', async () => {
      const [proxy, config] = await way();
      const host = await world.host('room');
      const guest = await world.join('guest', host, config);
      await TestWorld.untilFullMesh([host, guest]);
      const former = guest.id;
      proxy.cut();
      await guest.log.until(`connecting ${host.id}`, 2);
      expect(guest.id).not.toBe(former);
      expect(eventsOf(guest)).toEqual([
        `connecting ${host.id}`,
        'started',
        expect.stringMatching(/^disconnected /),
        `disconnecting ${host.id}`,
        `connecting ${host.id}`,
      ]);
      await TestWorld.untilFullMesh([host, guest]);
    });

    it('C5 hosts again after a restart, under a new id; the links are closed', async () => {
      const host = await world.host('room', quick);
      const guest = await world.join('guest', host, quick);
      await TestWorld.untilFullMesh([host, guest]);
      const former = [host.id, guest.id];
      await world.stopServer();
      await world.restartServer();
      await Promise.all([
        guest.log.until(`close ${former[0] ?? ''}`),
        host.log.until(`close ${former[1] ?? ''}`),
      ]);
      await guest.log.until('error host-not-found');
      const { hosts } = await host.client.listHosts();
      expect(hosts).toEqual([{ id: host.id, name: 'room' }]);
      expect(former).not.toContain(host.id);
      guest.client.stop();
      await guest.client.startClientAsync(host.id);
      await guest.log.until('started', 2);
      await TestWorld.untilFullMesh([host, guest]);
    });
  });
});
