import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { once } from 'node:events';
import WebSocket from 'ws';
import { isOriginAllowed } from '../../../SignalingServer~/src/connections/isOriginAllowed.js';
import { TokenBucket } from '../../../SignalingServer~/src/connections/TokenBucket.js';
import { FakeClock } from '../support/FakeClock.js';
import { useServer } from '../support/useServer.js';

const ENGINE = '/socket.io/?EIO=4&transport=websocket';

describe('a connection', () => {
  const server = useServer();
  const engineUrl = () => server.url.replace('http', 'ws') + ENGINE;

  it.each(['websocket', 'polling'])(
    'signaling.md case 14 A0-53 A0-54 A0-55 A0-56 are the same over %s',
    async (transport) => {
      const options = { transports: [transport] };
      const [host, guest] = [
        await server.clients.legacy(options),
        await server.clients.legacy(options),
      ];
      expect(await host.host('room')).toMatchObject({ status: 200 });
      expect((await guest.request('list hosts')).hosts).toEqual([{ name: 'room', id: host.id }]);
      guest.send({ type: 'join', to: host.id });
      expect(await host.saw('message')).toMatchObject({ type: 'join', from: guest.id });
      guest.socket.disconnect();
      expect(await host.saw('user disconnected')).toEqual({ id: guest.id, reason: 'left' });
    },
  );

  it('signaling.md case 14 a client that upgrades from polling is told of by its close code', async () => {
    const host = await server.clients.ours();
    await host.host('room');
    const guest = server.clients.open('g'.repeat(22), undefined, {
      transports: ['polling', 'websocket'],
    });
    await guest.saw('welcome');
    const { engine } = guest.socket.io;
    if (engine.transport.name !== 'websocket') await once(engine as never, 'upgrade');
    guest.send({ type: 'join', to: host.id });
    await host.saw('message');
    guest.cut();
    expect(await host.saw('peer suspended')).toEqual({ id: guest.id });
  });

  it('a polling client whose poll is aborted is lost, not left', async () => {
    const host = await server.clients.ours();
    await host.host('room');
    const response = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`);
    const { sid } = JSON.parse((await response.text()).slice(1)) as { sid: string };
    const session = `${server.url}/socket.io/?EIO=4&transport=polling&sid=${sid}`;
    const post = (body: string) => fetch(session, { method: 'POST', body });
    await post(`40${JSON.stringify({ v: 2, resume: 'p'.repeat(22) })}`);
    await (await fetch(session)).text();
    await post(`42${JSON.stringify(['message', { type: 'join', to: host.id }])}`);
    await host.saw('message');
    const abort = new AbortController();
    const poll = fetch(session, { signal: abort.signal });
    // The server has the poll once it answers the next request on it: an overlap is refused.
    const overlap = fetch(session);
    await Promise.race([poll, overlap]).then((answer) => answer.status);
    abort.abort();
    await Promise.allSettled([poll, overlap]);
    expect(await host.saw('peer suspended')).toBeDefined();
  });

  it('signaling.md case 7 a frame above 64 KiB ends it', async () => {
    const client = await server.clients.ours();
    client.send({ type: 'join', to: 'x', extra: 'x'.repeat(70_000) });
    expect(await client.saw('(disconnect)')).toMatch(/transport/);
    await (await server.clients.ours()).settled();
  });

  it.each([
    [
      'an attachment header without attachment',
      ['451-["message",{"_placeholder":true,"num":0}]', '40'],
    ],
    ['attachments without a header', [randomBytes(64)]],
    ['too many attachments', ['4511-["message"]']],
    ['a second hello', ['40']],
    ['an unknown packet type', ['49']],
  ])('signaling.md case 7 %s ends it', async (_, frames) => {
    const socket = new WebSocket(engineUrl());
    await once(socket, 'message');
    socket.send('40');
    await once(socket, 'message');
    const closed = once(socket, 'close');
    for (const frame of frames) socket.send(frame);
    await closed;
    await (await server.clients.ours()).settled();
  });

  it('signaling.md case 7 a compressed bomb is not inflated', async () => {
    const socket = new WebSocket(engineUrl(), { perMessageDeflate: true });
    await once(socket, 'open');
    expect(socket.extensions).toBe('');
    socket.close();
  });

  it('signaling.md case 9 who does not say hello in time is closed', async () => {
    await server.stop();
    await server.start({ limits: { helloMs: 50 } });
    const socket = new WebSocket(engineUrl());
    await once(socket, 'close');
    expect(await server.peers()).toBe(0);
  });

  it('serves one peer only: a hello after the goodbye closes it', async () => {
    const socket = new WebSocket(engineUrl());
    await once(socket, 'message');
    socket.send('40');
    await once(socket, 'message');
    const closed = once(socket, 'close');
    socket.send('41');
    socket.send('40');
    await closed;
  });

  it('signaling.md case 3 a reader that stops is closed, its sender is not held up', async () => {
    await server.stop();
    await server.start({ limits: { outboundChars: 65_536, rateBurst: 1e6 } });
    const host = await server.clients.ours();
    await host.host('room');
    const socket = new WebSocket(engineUrl());
    await once(socket, 'message');
    socket.send(`40${JSON.stringify({ v: 2, resume: 's'.repeat(22) })}`);
    await once(socket, 'message');
    socket.send(`42${JSON.stringify(['message', { type: 'join', to: host.id }])}`);
    const { from } = (await host.saw('message')) as { from: string };
    socket.pause();
    const offer = { type: 'offer', to: from, sdp: 'x'.repeat(50_000) };
    while (host.bodies('peer suspended').length === 0) {
      host.send(offer);
      await host.settled();
    }
    expect(server.logger.lines.join()).toContain('does not read');
    socket.terminate();
  });

  it('survives bytes that are no HTTP', async () => {
    const socket = connect(server.port, '127.0.0.1');
    socket.write(randomBytes(512));
    socket.on('error', () => undefined);
    socket.resume();
    await once(socket, 'close');
    await (await server.clients.ours()).settled();
  });
});

describe('the rate limit', () => {
  const server = useServer({ limits: { rateBurst: 10, rateTolerance: 5 } });

  it('refuses what is above it, in the way of each event', async () => {
    const client = await server.clients.ours();
    for (let i = 0; i < 10; i += 1) client.send({ type: 'bye', to: 'nobody' });
    client.send({ type: 'bye', to: 'nobody' });
    expect(await client.request('list hosts')).toMatchObject({ code: 'rate-limited', hosts: [] });
    expect(client.bodies('message failed')).toContainEqual({
      to: 'nobody',
      type: 'bye',
      code: 'rate-limited',
    });
    expect(client.bodies('error')).toEqual([
      { code: 'rate-limited', message: 'Too many messages.', fatal: false },
    ]);
    server.clock.advance(1_000);
    expect(await client.request('list hosts')).toMatchObject({ status: 200 });
  });

  it('closes who goes on, for good, and tells its contacts', async () => {
    const [host, client] = [await server.clients.ours(), await server.clients.ours()];
    await host.host('room');
    client.send({ type: 'join', to: host.id });
    await host.saw('message');
    for (let i = 0; i < 30; i += 1) client.socket.emit('shout');
    expect(await client.saw('(disconnect)')).toBe('io server disconnect');
    expect(client.bodies('error').at(-1)).toMatchObject({ code: 'rate-limited', fatal: true });
    expect(await host.saw('user disconnected')).toEqual({ id: client.id, reason: 'lost' });
  });

  it('closes a 1.1.0 client that goes on with invalid frames', async () => {
    const client = await server.clients.legacy();
    for (let i = 0; i < 3; i += 1) client.send(null);
    await client.settled();
    client.send(null);
    expect(await client.saw('(disconnect)')).toBe('io server disconnect');
  });
});

describe('TokenBucket', () => {
  it('lets the mesh join of eight peers with trickle through', () => {
    // Seven links, each an answer, 30 candidates and some: at once.
    const bucket = new TokenBucket(400, 200, () => 0);
    for (let i = 0; i < 7 * 40; i += 1) expect(bucket.take()).toBeGreaterThanOrEqual(0);
  });

  it('fills up again with time, never above the burst', () => {
    const clock = new FakeClock();
    const bucket = new TokenBucket(10, 5, () => clock.now());
    expect(bucket.take(12)).toBe(-2);
    clock.advance(1_000);
    expect(bucket.take(0)).toBe(3);
    clock.advance(60_000);
    expect(bucket.take(0)).toBe(10);
  });
});

describe('isOriginAllowed', () => {
  it.each([
    [undefined, undefined, true],
    ['http://own:3000', undefined, true],
    ['https://own:3000', undefined, true],
    ['https://foreign', undefined, false],
    ['null', undefined, false],
    ['not an origin', undefined, false],
    ['https://foreign', '*', true],
    ['https://a', 'https://a', true],
    ['https://b', ['https://a', 'https://b'], true],
    ['https://a.evil', 'https://a', false],
    ['http://own:3000', 'https://a', true],
  ])('origin %s, allowed %j: %s', (origin, allowed, expected) => {
    expect(isOriginAllowed(origin, 'own:3000', allowed)).toBe(expected);
  });
});

describe('a foreign origin', () => {
  const server = useServer({ cors: { origin: 'https://game.example', credentials: true } });

  it.each(['websocket', 'polling'])('signaling.md case 8 is refused over %s', async (transport) => {
    const client = server.clients.open(undefined, undefined, {
      transports: [transport],
      extraHeaders: { origin: 'https://evil.example' },
    });
    expect(await client.saw('(connect_error)')).toBeInstanceOf(Error);
  });

  it('that is allowed connects, and polling gets the CORS headers', async () => {
    const headers = { origin: 'https://game.example' };
    await server.clients.legacy({ extraHeaders: headers });
    const poll = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, { headers });
    expect(poll.headers.get('access-control-allow-origin')).toBe('https://game.example');
    expect(poll.headers.get('access-control-allow-credentials')).toBe('true');
  });
});
