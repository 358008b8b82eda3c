import { PeerRole } from '@extreal-dev/extreal.integration.p2p.webrtc';
import { CuttableProxy } from '../../fakes/CuttableProxy.js';
import { ManualClock } from '../../fakes/ManualClock.js';
import { ScriptedServer } from './ScriptedServer.js';
import type { TestClient } from './TestClient.js';
import { TestWorld } from './TestWorld.js';

const never = (): Promise<void> => new Promise(() => undefined);

describe('PeerClient.stop', () => {
  let world: TestWorld;
  let proxy: CuttableProxy;
  let clock: ManualClock;

  beforeEach(async () => {
    world = await TestWorld.start();
    proxy = await CuttableProxy.start(() => Number(new URL(world.url).port));
    clock = new ManualClock();
  });

  afterEach(async () => {
    await world.end();
    await proxy.close();
    expect(world.network.openConnections).toHaveLength(0);
  });

  /** Nothing is left of the client, and nothing comes later. */
  const expectSilence = async (stopped: TestClient): Promise<void> => {
    const { client, log } = stopped;
    client.stop();
    const before = [...log.entries];
    expect([client.role, client.hostId, client.getClientId()]).toEqual([PeerRole.None, null, '']);
    expect(clock.pending).toBe(0);
    const ofOwner = world.network.openConnections.filter(({ owner }) => owner === stopped.name);
    expect(ofOwner).toHaveLength(0);
    const { asked } = proxy;
    await proxy.untilIdle();
    world.network.releaseGathering();
    clock.advance(120_000);
    await world.network.settle();
    expect(log.entries).toEqual(before);
    expect(proxy.asked).toBe(asked);
    expect(clock.pending).toBe(0);
  };

  const clientOf = (name: string, config = {}): TestClient =>
    world.client(name, { url: proxy.url, ...config }, clock);

  it.each([
    ['listHosts', ({ client }: TestClient) => client.listHosts()],
    ['startHost', ({ client }: TestClient) => client.startHost('a')],
    ['startClientAsync', ({ client }: TestClient) => client.startClientAsync('a')],
  ])('ends %s in the middle of connecting', async (_name, begin) => {
    proxy.mode = 'swallow';
    const client = clientOf('client');
    const request = begin(client);
    await proxy.untilAsked(1);
    const outcome = expect(request).rejects.toMatchObject({ code: 'stopped' });
    await expectSilence(client);
    await outcome;
    expect(client.log.entries).toEqual([]);
  });

  it('ends startHost and listHosts before the server answered', async () => {
    const server = await ScriptedServer.start({
      welcome: { id: 'me', features: ['resume'] },
      answers: false,
    });
    const client = world.client('client', { url: server.url }, clock);
    const requests = Promise.allSettled([client.client.startHost('a'), client.client.listHosts()]);
    await server.untilAsked('create host');
    await expectSilence(client);
    for (const outcome of await requests) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'stopped' } });
    }
    await server.close();
  });

  it('ends a promise that nobody looks at without an unhandled rejection', async () => {
    const server = await ScriptedServer.start({ answers: false });
    const client = world.client('client', { url: server.url }, clock);
    const given: unknown[] = [];
    void client.client.listHosts((response) => given.push(response));
    void client.client.startHost('a', (response) => given.push(response));
    await expectSilence(client);
    expect(given).toEqual([]);
    await server.close();
  });

  it('ends a join that the host does not answer', async () => {
    const host = await world.host('room');
    host.client.addPcCreateHook(never);
    const guest = clientOf('guest');
    await guest.client.startClientAsync(host.id);
    await host.log.untilMet(() => host.log.entries.length > 0);
    await expectSilence(guest);
    expect(guest.log.entries).toEqual([]);
  });

  it('ends hooks that wait', async () => {
    const host = await world.host('room');
    const guest = clientOf('guest');
    let release = (): void => undefined;
    guest.client.addPcCreateHook(
      () =>
        new Promise((resolve) => {
          release = resolve;
        }),
    );
    const skipped: string[] = [];
    guest.client.addPcCreateHook((id) => void skipped.push(id));
    await guest.client.startClientAsync(host.id);
    await guest.log.until(`create ${host.id} false`);
    await expectSilence(guest);
    release();
    await world.network.settle();
    expect(skipped).toEqual([]);
    expect(guest.log.entries).toEqual([`create ${host.id} false`, `close ${host.id}`]);
  });

  it('C8 ends gathering that goes on, and opens no connection again', async () => {
    world.network.setGathering('held', 'guest');
    const host = await world.host('room', { trickle: false });
    const guest = clientOf('guest');
    await guest.client.startClientAsync(host.id);
    await guest.log.until(`create ${host.id} false`);
    await world.network.settle();
    expect(world.network.log).toContain('guest#2 signalingState stable');
    await expectSilence(guest);
  });

  it('ends a run that has started', async () => {
    const host = await world.host('room');
    const guest = clientOf('guest');
    await guest.client.startClientAsync(host.id);
    await guest.log.until('started');
    await expectSilence(guest);
    expect(guest.log.entries.slice(-2)).toEqual([`disconnecting ${host.id}`, `close ${host.id}`]);
  });

  it('ends a host with its members', async () => {
    const host = clientOf('host');
    await host.client.startHost('room');
    const guests = [await world.join('a', host), await world.join('b', host)];
    await TestWorld.untilFullMesh([host, ...guests]);
    await expectSilence(host);
    expect((await guests[0]?.client.listHosts())?.hosts).toEqual([]);
  });

  it('A0.7-6 opens nothing to say bye when the signaling connection is away', async () => {
    const host = await world.host('room');
    const guest = clientOf('guest', { socketOptions: { reconnectionDelay: 1 } });
    await guest.client.startClientAsync(host.id);
    await guest.log.until('started');
    proxy.mode = 'refuse';
    proxy.cut();
    await guest.log.until('reconnecting');
    await expectSilence(guest);
  });

  it('is quiet when nothing was begun, or called twice', async () => {
    const client = clientOf('client');
    await expectSilence(client);
    await expectSilence(client);
    expect(proxy.asked).toBe(0);
  });

  it.each([
    ['onStarted', 'started'],
    ['onUserConnecting', 'connecting'],
    ['a create hook', 'create'],
  ])('can be called in %s', async (_where, prefix) => {
    const host = await world.host('room');
    const guest = clientOf('guest');
    const { add } = guest.log;
    guest.log.add = (entry) => {
      add.call(guest.log, entry);
      if (entry.startsWith(prefix)) {
        guest.client.stop();
      }
    };
    await guest.client.startClientAsync(host.id);
    await guest.log.untilMet(() => guest.log.entries.some((entry) => entry.startsWith(prefix)));
    await world.network.settle();
    await expectSilence(guest);
    expect(guest.log.count('started')).toBe(prefix === 'started' ? 1 : 0);
  });

  it('can be called in onUserDisconnecting, while it stops already', async () => {
    const host = await world.host('room');
    const guest = clientOf('guest');
    await guest.client.startClientAsync(host.id);
    await guest.log.until('started');
    const other = await world.join('other', host);
    await guest.log.until(`connecting ${other.id}`);
    const { add } = guest.log;
    guest.log.add = (entry) => {
      add.call(guest.log, entry);
      if (entry.startsWith('disconnecting')) {
        guest.client.stop();
      }
    };
    await expectSilence(guest);
    expect(guest.log.count(`disconnecting ${host.id}`)).toBe(1);
    expect(guest.log.count(`disconnecting ${other.id}`)).toBe(1);
  });
});
