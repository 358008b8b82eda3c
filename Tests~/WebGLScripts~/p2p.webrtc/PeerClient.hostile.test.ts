import { io } from 'socket.io-client';
import { ManualClock } from '../../fakes/ManualClock.js';
import { ScriptedServer } from './ScriptedServer.js';
import type { TestClient } from './TestClient.js';
import { TestWorld } from './TestWorld.js';

describe('PeerClient among the hostile', () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await TestWorld.start();
  });

  afterEach(async () => {
    await world.end();
    expect(world.network.openConnections).toHaveLength(0);
  });

  const garbage: readonly object[] = [
    { type: 'offer' },
    { type: 'offer', sdp: null },
    { type: 'offer', sdp: 'garbage' },
    { type: 'offer', sdp: 'x'.repeat(50_000), attempt: 3, trickle: true },
    { type: 'answer', sdp: 'garbage' },
    { type: 'answer', sdp: 'garbage', attempt: 1, trickle: true },
    { type: 'call me' },
    { type: 'call me', me: 7 },
    { type: 'candidate', candidate: { candidate: 'garbage', sdpMid: '0' } },
    { type: 'candidate', candidate: 'garbage' },
    { type: 'restart', attempt: 1 },
    { type: 'done' },
    { type: 'done', attempt: -1 },
    { type: 'join' },
    { type: 'join', trickle: 'yes' },
    { type: 'dance' },
    {},
  ];

  /** A client that has sent its join to `host`, on a server that says what we like. */
  const joining = async (): Promise<[ScriptedServer, TestClient]> => {
    const server = await ScriptedServer.start({
      welcome: { id: 'me', features: ['resume', 'message-failed'] },
    });
    const guest = world.client('guest', { url: server.url }, new ManualClock());
    await guest.client.startClientAsync('host');
    await server.untilMessage('join');
    return [server, guest];
  };

  it('C11 C12 C13 garbage of strangers does nothing to a join', async () => {
    const consoleError = jest.spyOn(console, 'error').mockImplementation();
    const [server, guest] = await joining();
    for (const from of ['stranger', 'me', '', undefined, 7]) {
      for (const frame of [...garbage, ...[...garbage].reverse()]) {
        server.tell('message', { ...frame, from, to: 'me' });
      }
    }
    for (let count = 0; count < 2_000; count += 1) {
      server.tell('message', { type: 'call me', me: `made up ${count}`, from: 'other', to: 'me' });
    }
    await guest.client.listHosts();
    await world.network.settle();
    expect(guest.client.hostId).toBe('host');
    expect(world.network.openConnections).toHaveLength(0);
    expect(world.network.connections.length).toBeLessThan(100);
    guest.client.stop();
    await server.close();
    consoleError.mockRestore();
  });

  it('C11 garbage of the host fails the join at once, and the client can be used again', async () => {
    const consoleError = jest.spyOn(console, 'error').mockImplementation();
    const [server, guest] = await joining();
    for (const frame of [...garbage, ...[...garbage].reverse()]) {
      server.tell('message', { ...frame, from: 'host', to: 'me' });
    }
    await guest.log.until('start failed connection-failed');
    expect(guest.id).toBe('');
    expect(world.network.openConnections).toHaveLength(0);
    expect((await guest.client.listHosts()).status).toBe(200);
    guest.client.stop();
    await server.close();
    consoleError.mockRestore();
  });

  it('C11 C12 C13 garbage of a member harms no link of the others', async () => {
    const consoleError = jest.spyOn(console, 'error').mockImplementation();
    const host = await world.host('room');
    const guest = await world.join('guest', host);
    await TestWorld.untilFullMesh([host, guest]);
    const events = [host, guest].map(({ log }) => log.entries.length);
    const hostile = io(world.url, { transports: ['websocket'] });
    await hostile.emitWithAck('list hosts');
    for (const to of [host.id, guest.id]) {
      for (const frame of garbage) {
        hostile.emit('message', { ...frame, to });
      }
    }
    // The answer comes after everything above was relayed.
    await hostile.emitWithAck('list hosts');
    const gone = `close ${hostile.id ?? ''}`;
    hostile.disconnect();
    await host.log.until(gone, host.log.count(`create ${hostile.id ?? ''} true`));
    await host.client.listHosts();
    guest.send(host.id, 'still here');
    await host.log.until(`message ${guest.id} still here`);
    const isOfGuest = (entry: string): boolean => entry.includes(guest.id);
    expect(host.log.entries.slice(events[0]).filter(isOfGuest)).toEqual([
      `message ${guest.id} still here`,
    ]);
    expect(guest.log.entries.slice(events[1])).toEqual([]);
    consoleError.mockRestore();
  });

  it('A0.7-16 logs no secret at any level, and nothing but warnings and errors unless told', async () => {
    const said: string[] = [];
    const levels = ['error', 'warn', 'info', 'debug', 'log'] as const;
    const spies = levels.map((level) =>
      jest.spyOn(console, level).mockImplementation((...args: unknown[]) => {
        said.push(`${level} ${args.map(String).join(' ')}`);
      }),
    );
    const secrets = {
      auth: { token: 'TOKEN-SECRET' },
      pcConfig: {
        iceServers: [
          { urls: 'turn:turn.example', username: 'USER-SECRET', credential: 'TURN-SECRET' },
        ],
      },
    };
    const server = await ScriptedServer.start();
    for (const isDebug of [false, true]) {
      said.length = 0;
      const host = await world.host(`room ${isDebug}`, { ...secrets, isDebug });
      const guest = await world.join(`guest ${isDebug}`, host, { ...secrets, isDebug });
      await TestWorld.untilFullMesh([host, guest]);
      host.client.stop();
      await guest.log.until(`close ${guest.log.entries[0]?.split(' ')[1] ?? ''}`);
      const open = world.client('open', { ...secrets, isDebug, url: server.url });
      await open.client.listHosts();
      const text = said.join('\n');
      expect(text).not.toMatch(/SECRET/);
      expect(text).not.toContain(String(server.handshakes.at(-1)?.['resume']));
      const aboveDebug = said.filter((line) => !line.startsWith('debug '));
      expect(aboveDebug.join('\n')).not.toMatch(/a=|candidate:/);
      expect(said.length > 0).toBe(isDebug);
    }
    await server.close();
    spies.forEach((spy) => {
      spy.mockRestore();
    });
  });
});
