import { PeerRole } from '@extreal-dev/extreal.integration.p2p.webrtc';
import * as api from '@extreal-dev/extreal.integration.p2p.webrtc';
import { io } from 'socket.io-client';
import { ManualClock } from '../../fakes/ManualClock.js';
import { ScriptedServer } from './ScriptedServer.js';
import { TestWorld } from './TestWorld.js';

/** The log without hooks and messages. */
const eventsOf = ({ log }: { log: { entries: string[] } }): string[] =>
  log.entries.filter((entry) => !/^(create|close|message) /.test(entry));

describe('PeerClient, its surface and events', () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await TestWorld.start();
  });

  afterEach(async () => {
    await world.end();
    expect(world.network.openConnections).toHaveLength(0);
  });

  it('A0-40 numbers the roles as C# does', () => {
    expect(PeerRole).toEqual({ None: 0, Host: 1, Client: 2 });
  });

  it('A0-37 A0-39 A0-41 exports values for the adapter, the client, roles and errors only', () => {
    expect(Object.keys(api).sort()).toEqual(['PeerAdapter', 'PeerClient', 'PeerError', 'PeerRole']);
  });

  it('A0-39 begins as nobody, without a connection to anything', () => {
    const { client } = world.client('new');
    expect([client.role, client.hostId, client.getClientId()]).toEqual([PeerRole.None, null, '']);
    client.stop();
    expect(world.network.connections).toHaveLength(0);
  });

  it('A0-39 B1 has methods that work unbound, and a role and host id that can be written', async () => {
    const { client } = world.client('unbound');
    const { startHost, listHosts, getClientId, addPcCreateHook, addPcCloseHook, stop } = client;
    addPcCreateHook(() => undefined);
    addPcCloseHook(() => undefined);
    await startHost('room');
    expect((await listHosts()).hosts).toEqual([
      expect.objectContaining({ id: getClientId(), name: 'room' }),
    ]);
    stop();
    client.hostId = 'other';
    client.role = PeerRole.Client;
    expect([client.role, client.hostId]).toEqual([PeerRole.Client, 'other']);
    stop();
    expect([client.role, client.hostId]).toEqual([PeerRole.None, null]);
  });

  it('A0-18 hosts: the answer goes to the handle and the promise; the role is Host', async () => {
    const { client, log } = world.client('host');
    const given: unknown[] = [];
    const response = await client.startHost('room', (answer) => given.push(answer));
    expect(response).toMatchObject({ status: 200, message: 'Host have been created. host: room' });
    expect(given).toEqual([response]);
    expect([client.role, client.hostId]).toEqual([PeerRole.Host, null]);
    expect(client.getClientId()).not.toBe('');
    expect(log.entries).toEqual([]);
  });

  it('C14 A0-35 refuses a second host of one name, and leaves the role at None', async () => {
    await world.host('room');
    const second = world.client('second');
    const given: unknown[] = [];
    await expect(second.client.startHost('room', (one) => given.push(one))).rejects.toMatchObject({
      code: 'host-name-taken',
      message: 'Host already exists. host: room',
    });
    expect(given).toEqual([expect.objectContaining({ status: 409 })]);
    expect(second.client.role).toBe(PeerRole.None);
    await second.client.startHost('other room');
    expect(second.client.role).toBe(PeerRole.Host);
  });

  it('C14 stays a host when another name is refused, before or after', async () => {
    const server = await ScriptedServer.start({
      welcome: { id: 'me', features: [] },
      answers: false,
    });
    const { client } = world.client('host', { url: server.url });
    const outcomes = Promise.allSettled([client.startHost('taken'), client.startHost('free')]);
    await server.untilAsked('create host', 2);
    const [refuse, grant] = server.acks.filter(({ event }) => event === 'create host');
    refuse?.ack({ status: 409, message: 'no' });
    await server.untilAsked('list hosts');
    const listing = client.listHosts();
    await server.untilAsked('list hosts', 2);
    server.acks.at(-1)?.ack({ status: 200, hosts: [] });
    await listing;
    grant?.ack({ status: 200, message: 'yes' });
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(client.role).toBe(PeerRole.Host);

    const late = client.startHost('late');
    await server.untilAsked('create host', 3);
    server.acks.at(-1)?.ack({ status: 409, message: 'no' });
    await expect(late).rejects.toMatchObject({ code: 'host-name-taken' });
    expect(client.role).toBe(PeerRole.Host);
    client.stop();
    await server.close();
  });

  it('A0.2 C6 A0.7-5 says within a round trip that a host is unknown', async () => {
    const clock = new ManualClock();
    const guest = world.client('guest', {}, clock);
    await guest.client.startClientAsync('nobody');
    await guest.log.until('start failed host-not-found');
    expect(guest.client.role).toBe(PeerRole.None);
    expect(guest.client.hostId).toBeNull();
    expect(clock.pending).toBe(0);
    expect(eventsOf(guest)).toEqual(['start failed host-not-found']);
  });

  it('C6 says the same of a peer that is there and hosts nothing', async () => {
    const guest = world.client('guest');
    const nobody = world.client('nobody');
    await nobody.client.listHosts();
    await guest.client.startClientAsync(nobody.id);
    await guest.log.until('start failed host-not-found');
    expect(nobody.log.entries).toEqual([]);
  });

  it.each([
    ['15 s, the default', {}, 15_000],
    ['the configured time', { p2pTimeout: 3_000 }, 3_000],
  ])('A0-21 fails a start after %s and stops first', async (_what, config, timeoutMs) => {
    const mute = io(world.url);
    await mute.emitWithAck('create host', 'mute');
    const clock = new ManualClock();
    const guest = world.client('guest', config, clock);
    await guest.client.startClientAsync(mute.id ?? '');
    clock.advance(timeoutMs - 1);
    expect(eventsOf(guest)).toEqual([]);
    clock.advance(1);
    expect(eventsOf(guest)).toEqual(['start failed join-timeout']);
    expect(guest.client.role).toBe(PeerRole.None);
    expect(guest.client.getClientId()).toBe('');
    expect(clock.pending).toBe(0);
    mute.disconnect();
  });

  it('A0-19 A0-20 starts once, however often the path breaks and heals', async () => {
    const host = await world.host('room');
    const guest = await world.join('guest', host);
    await TestWorld.untilFullMesh([host, guest]);
    for (let count = 0; count < 3; count += 1) {
      world.network.block('host', 'guest');
      await world.network.settle();
      world.network.unblockAll();
      await world.network.settle();
    }
    expect(eventsOf(guest)).toEqual([`connecting ${host.id}`, 'started']);
  });

  it('A0-24 tells a newcomer of each member, and each member of the newcomer', async () => {
    const host = await world.host('room');
    const first = await world.join('first', host);
    await TestWorld.untilFullMesh([host, first]);
    const second = await world.join('second', host);
    await TestWorld.untilFullMesh([host, first, second]);
    expect([...eventsOf(second)].sort()).toEqual(
      [`connecting ${host.id}`, `connecting ${first.id}`, 'started'].sort(),
    );
    expect(eventsOf(second).indexOf(`connecting ${host.id}`)).toBeLessThan(
      eventsOf(second).indexOf('started'),
    );
    expect(eventsOf(first)).toContain(`connecting ${second.id}`);
  });

  it('A0-25 A0-28 tells of a parting before the close hooks, here and there', async () => {
    const host = await world.host('room');
    const guest = await world.join('guest', host);
    await TestWorld.untilFullMesh([host, guest]);
    const guestId = guest.id;
    guest.client.stop();
    expect(guest.log.entries.slice(-2)).toEqual([`disconnecting ${host.id}`, `close ${host.id}`]);
    await host.log.until(`close ${guestId}`);
    expect(host.log.entries.slice(-2)).toEqual([`disconnecting ${guestId}`, `close ${guestId}`]);
  });

  it('A0-31 A0-32 can host, list and join again after a stop, as somebody else', async () => {
    const host = await world.host('room');
    const guest = await world.join('guest', host);
    const former = guest.id;
    for (let round = 0; round < 3; round += 1) {
      guest.client.stop();
      expect([guest.client.role, guest.client.hostId, guest.id]).toEqual([PeerRole.None, null, '']);
      await guest.client.startHost(`round ${round}`);
      expect(guest.id).not.toBe(former);
      guest.client.stop();
      await guest.client.startClientAsync(host.id);
      await guest.log.until('started', round + 2);
    }
    await TestWorld.untilFullMesh([host, guest]);
    expect((await guest.client.listHosts()).hosts).toHaveLength(1);
  });

  it('A0-29 A0-32 keeps the hooks over a stop', async () => {
    const host = await world.host('room');
    const guest = await world.join('guest', host);
    guest.client.stop();
    await guest.client.startClientAsync(host.id);
    await guest.log.until('started', 2);
    expect(guest.log.count(`create ${host.id} false`)).toBe(2);
  });

  it('A0-33 leaves the members meshed when the host stops', async () => {
    const host = await world.host('room');
    const [one, other] = [await world.join('one', host), await world.join('other', host)];
    await TestWorld.untilFullMesh([host, one, other]);
    const hostId = host.id;
    host.client.stop();
    await Promise.all([one, other].map(({ log }) => log.until(`close ${hostId}`)));
    one.send(other.id, 'still here');
    await other.log.until(`message ${one.id} still here`);
    expect(one.client.role).toBe(PeerRole.Client);
    expect((await one.client.listHosts()).hosts).toEqual([]);
  });

  it('A0.2 refuses what cannot be: a client that hosts, a second join, empty names', async () => {
    const host = await world.host('room');
    const guest = await world.join('guest', host);
    const running = { code: 'already-running' };
    await expect(guest.client.startHost('mine')).rejects.toMatchObject(running);
    await expect(guest.client.startClientAsync(host.id)).rejects.toMatchObject(running);
    await expect(host.client.startClientAsync(guest.id)).rejects.toMatchObject(running);
    const invalid = { code: 'invalid-argument' };
    const fresh = world.client('fresh');
    await expect(fresh.client.startHost('')).rejects.toMatchObject(invalid);
    await expect(fresh.client.startClientAsync('')).rejects.toMatchObject(invalid);
    expect([guest.client.role, host.client.role]).toEqual([PeerRole.Client, PeerRole.Host]);
    expect(fresh.client.role).toBe(PeerRole.None);
  });

  it('A0.7-3 loses nothing when list, host and join are called in quick succession', async () => {
    const host = await world.host('room');
    const guest = world.client('guest');
    const [list, , again] = await Promise.all([
      guest.client.listHosts(),
      guest.client.startClientAsync(host.id),
      guest.client.listHosts(),
    ]);
    expect(list.hosts).toEqual(again.hosts);
    await guest.log.until('started');
    const other = world.client('other');
    const [, hosted] = await Promise.all([other.client.listHosts(), other.client.startHost('b')]);
    expect(hosted.status).toBe(200);
  });

  it('A0.7-4 C14 tells nothing more after a refusal or a stop', async () => {
    const host = await world.host('room');
    const clock = new ManualClock();
    const client = world.client('client', {}, clock);
    await expect(client.client.startHost('room')).rejects.toMatchObject({
      code: 'host-name-taken',
    });
    expect(clock.pending).toBe(0);
    await client.client.startClientAsync(host.id);
    client.client.stop();
    const before = [...client.log.entries];
    expect(clock.pending).toBe(0);
    clock.advance(120_000);
    await client.client.listHosts();
    expect(client.log.entries).toEqual(before);
  });

  it('A0.7-13 has several clients beside each other', async () => {
    const host = await world.host('room');
    const members = await Promise.all(['a', 'b', 'c'].map((name) => world.join(name, host)));
    await TestWorld.untilFullMesh([host, ...members]);
    members[0]?.client.stop();
    await TestWorld.untilFullMesh([host, ...members.slice(1)]);
    expect(members[1]?.client.role).toBe(PeerRole.Client);
  });

  it('C7 fails the join when the host stops in the middle of it', async () => {
    const host = await world.host('room');
    host.client.addPcCreateHook(() => new Promise(() => undefined));
    const guest = world.client('guest');
    await guest.client.startClientAsync(host.id);
    await host.log.until(`create ${guest.id} true`);
    const hostId = host.id;
    host.client.stop();
    await guest.log.until('start failed host-closed');
    expect(guest.client.role).toBe(PeerRole.None);
    expect(guest.log.entries).not.toContain(`connecting ${hostId}`);
  });

  it('C7 fails the join when the host stops after its offer', async () => {
    const host = await world.host('room');
    const guest = world.client('guest');
    guest.client.addPcCreateHook(() => new Promise(() => undefined));
    await guest.client.startClientAsync(host.id);
    await guest.log.until(`create ${host.id} false`);
    host.client.stop();
    await guest.log.until('start failed host-closed');
    expect(world.network.openConnections).toHaveLength(0);
  });

  it('A0.2 fails the join when no connection to the host can be made', async () => {
    const host = await world.host('room');
    world.network.failNext('setRemoteDescription', new Error('mine'), 'guest');
    const consoleError = jest.spyOn(console, 'error').mockImplementation();
    const guest = world.client('guest');
    await guest.client.startClientAsync(host.id);
    await guest.log.until('start failed connection-failed');
    expect(eventsOf(guest)).toEqual([
      `connection failed ${guest.log.entries[0]?.split(' ')[1] ?? ''}`,
      'start failed connection-failed',
    ]);
    consoleError.mockRestore();
  });

  it('A0-29 goes on when every callback and hook of the application throws', async () => {
    const consoleError = jest.spyOn(console, 'error').mockImplementation();
    const host = await world.host('room');
    const fail = (): never => {
      throw new Error('mine');
    };
    const clients = ['a', 'b'].map((name) => {
      const member = world.client(name);
      member.log.add = new Proxy(member.log.add.bind(member.log), {
        apply: (add, _this, [entry]: [string]) => {
          add(entry);
          fail();
        },
      });
      member.client.addPcCreateHook(fail);
      member.client.addPcCreateHook(() => Promise.reject(new Error('mine')));
      member.client.addPcCloseHook(fail);
      return member;
    });
    for (const { client, log } of clients) {
      await client.listHosts(fail);
      await client.startClientAsync(host.id);
      await log.until('started');
    }
    const [a, b] = clients;
    await a?.log.until(`connecting ${b?.id ?? ''}`);
    await b?.log.until(`connecting ${a?.id ?? ''}`);
    a?.client.stop();
    expect(a?.log.entries.at(-1)).toMatch(/^close /);
    await host.log.until(`close ${host.log.entries[0]?.split(' ')[1] ?? ''}`);
    b?.client.stop();
    consoleError.mockRestore();
  });
});
