import { newSecret, type TestClient } from '../support/TestClient.js';
import { useServer } from '../support/useServer.js';

const WINDOW_MS = 30_000;

describe('Presence', () => {
  const server = useServer();

  /** A host and a guest of ours, and a 1.1.0 guest, all in contact with the host. */
  const group = async () => {
    const host = await server.clients.ours();
    const guest = await server.clients.ours();
    const legacy = await server.clients.legacy();
    await host.host('room');
    guest.send({ type: 'join', to: host.id });
    legacy.send({ type: 'join', to: host.id });
    await host.saw('message', 2);
    return { host, guest, legacy };
  };

  const secretOf = (client: TestClient): string => client.secret ?? '';

  it('A0-56 tells contacts, and only them, that a peer has left', async () => {
    const { host, guest, legacy } = await group();
    const stranger = await server.clients.legacy();
    legacy.socket.disconnect();
    expect(await host.saw('user disconnected')).toEqual({ id: legacy.id, reason: 'left' });
    for (const other of [guest, stranger]) {
      await other.settled();
      expect(other.bodies('user disconnected')).toEqual([]);
    }
  });

  it('A0-56 tells those that `call me` introduced', async () => {
    const { host, guest, legacy } = await group();
    host.send({ type: 'call me', to: guest.id, me: legacy.id });
    await guest.saw('message');
    legacy.socket.disconnect();
    expect(await guest.saw('user disconnected')).toEqual({ id: legacy.id, reason: 'left' });
  });

  it('A0-56 tells at once that a 1.1.0 client is lost, and frees its names', async () => {
    const { host, legacy } = await group();
    await legacy.host('another');
    legacy.cut();
    expect(await host.saw('user disconnected')).toEqual({ id: legacy.id, reason: 'lost' });
    expect((await host.request('list hosts')).hosts).toEqual([{ name: 'room', id: host.id }]);
  });

  it.each([1000, 1001])('a client of ours that closes with %d has left', async (code) => {
    const { host, guest } = await group();
    guest.rawWebSocket.close(code);
    expect(await host.saw('user disconnected')).toEqual({ id: guest.id, reason: 'left' });
    expect(host.bodies('peer suspended')).toEqual([]);
  });

  it('a disconnect packet means left, names are freed at once', async () => {
    const { host, guest } = await group();
    host.socket.disconnect();
    expect(await guest.saw('user disconnected')).toEqual({ id: host.id, reason: 'left' });
    expect((await guest.request('list hosts')).hosts).toEqual([]);
  });

  it('a cut connection suspends: ours are told, 1.1.0 is not, the name is kept', async () => {
    const { host, guest, legacy } = await group();
    host.cut();
    expect(await guest.saw('peer suspended')).toEqual({ id: host.id });
    await legacy.settled();
    expect(legacy.received).toEqual([]);
    expect((await guest.request('list hosts')).hosts).toEqual([{ name: 'room', id: host.id }]);
  });

  it('A0.7-7 A0.7-8 who returns has its id, names and contacts; others hear `peer resumed`', async () => {
    const { host, guest, legacy } = await group();
    host.cut();
    await guest.saw('peer suspended');
    const back = await server.clients.ours(secretOf(host));
    expect(back.id).toBe(host.id);
    expect(await guest.saw('peer resumed')).toEqual({ id: host.id });
    expect(await back.host('room')).toMatchObject({ status: 200 });
    back.send({ type: 'done', to: legacy.id });
    expect(await legacy.saw('message')).toMatchObject({ from: host.id });
    server.clock.advance(WINDOW_MS);
    await guest.settled();
    expect(guest.bodies('user disconnected')).toEqual([]);
    expect(server.clock.pendingTimers).toBe(0);
  });

  it('who does not return in 30 s is lost for all contacts, and its names are free', async () => {
    const { host, guest, legacy } = await group();
    host.cut();
    await guest.saw('peer suspended');
    server.clock.advance(WINDOW_MS - 1);
    await guest.settled();
    expect(guest.bodies('user disconnected')).toEqual([]);
    server.clock.advance(1);
    expect(await guest.saw('user disconnected')).toEqual({ id: host.id, reason: 'lost' });
    expect(await legacy.saw('user disconnected')).toEqual({ id: host.id, reason: 'lost' });
    expect((await guest.request('list hosts')).hosts).toEqual([]);
    expect(await server.peers()).toBe(2);
  });

  it('a message to a suspended peer fails, and its sender hears of the return', async () => {
    const { host, guest } = await group();
    const newcomer = await server.clients.ours();
    host.cut();
    await guest.saw('peer suspended');
    newcomer.send({ type: 'join', to: host.id });
    expect(await newcomer.saw('message failed')).toEqual({
      to: host.id,
      type: 'join',
      code: 'peer-suspended',
    });
    await server.clients.ours(secretOf(host));
    expect(await newcomer.saw('peer resumed')).toEqual({ id: host.id });
  });

  it('who returns is told what it missed', async () => {
    const { host, guest, legacy } = await group();
    host.cut();
    await guest.saw('peer suspended');
    legacy.socket.disconnect();
    guest.cut();
    await server.logger.saw(`peer ${legacy.id}: left`);
    await server.logger.saw(`peer ${guest.id}: lost`);
    const back = await server.clients.ours(secretOf(host));
    await back.settled();
    expect(back.received.map(({ event }) => event)).toEqual([
      'welcome',
      'user disconnected',
      'peer suspended',
    ]);
  });

  it('a newer socket with the same secret takes over in silence', async () => {
    const { host, guest, legacy } = await group();
    const newer = await server.clients.ours(secretOf(host));
    expect(await host.saw('(disconnect)')).toBe('io server disconnect');
    guest.send({ type: 'done', to: host.id });
    legacy.send({ type: 'done', to: host.id });
    await newer.saw('message', 2);
    expect((await newer.request('list hosts')).hosts).toEqual([{ name: 'room', id: host.id }]);
    for (const other of [guest, legacy]) {
      await other.settled();
      expect(other.received.filter(({ event }) => event !== 'welcome')).toEqual([]);
    }
  });

  it('after `bye` the two are told nothing of each other, until they talk again', async () => {
    const { host, guest } = await group();
    guest.send({ type: 'bye', to: host.id });
    await host.saw('message', 3);
    guest.cut();
    await server.logger.saw(`peer ${guest.id}: lost`);
    await host.settled();
    expect(host.bodies('peer suspended')).toEqual([]);
    const back = await server.clients.ours(secretOf(guest));
    host.send({ type: 'offer', to: back.id, sdp: 'v=0' });
    await back.saw('message');
    back.socket.disconnect();
    expect(await host.saw('user disconnected')).toEqual({ id: guest.id, reason: 'left' });
  });

  it('a peer without contacts and names leaves nothing behind when it is lost', async () => {
    const client = await server.clients.ours();
    client.cut();
    await server.logger.saw(`peer ${client.id}: lost`);
    expect(await server.peers()).toBe(0);
    expect(server.clock.pendingTimers).toBe(0);
  });

  it('after a restart two write to each other when each named the other', async () => {
    const [a, b] = [newSecret(), newSecret()];
    const [first, second] = [await server.clients.ours(a), await server.clients.ours(b)];
    await server.stop();
    await server.start();
    const again = await server.clients.ours(a, [second.id]);
    again.send({ type: 'restart', to: second.id });
    expect(await again.saw('message failed')).toMatchObject({ code: 'peer-not-found' });
    const other = await server.clients.ours(b, [first.id]);
    expect([again.id, other.id]).toEqual([first.id, second.id]);
    expect(await again.saw('peer resumed')).toEqual({ id: second.id });
    again.send({ type: 'restart', to: other.id });
    expect(await other.saw('message')).toMatchObject({ type: 'restart', from: again.id });
    other.socket.disconnect();
    expect(await again.saw('user disconnected')).toEqual({ id: other.id, reason: 'left' });
  });

  it('A0.7-12 naming a contact is not enough when it does not name the other', async () => {
    const target = await server.clients.ours();
    const stranger = await server.clients.ours(newSecret(), [target.id]);
    stranger.send({ type: 'bye', to: target.id });
    expect(await stranger.saw('message failed')).toMatchObject({ code: 'not-allowed' });
  });
});
