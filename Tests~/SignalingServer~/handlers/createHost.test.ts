import { useServer } from '../support/useServer.js';

describe('create host', () => {
  const server = useServer();

  it('A0-53 answers 200 with the exact text', async () => {
    const client = await server.clients.legacy();
    expect(await client.host('room')).toEqual({
      status: 200,
      message: 'Host have been created. host: room',
    });
  });

  it('A0-53 answers 409 with the exact text for a name that another one has', async () => {
    const [first, second] = [await server.clients.legacy(), await server.clients.legacy()];
    await first.host('room');
    expect(await second.host('room')).toMatchObject({
      status: 409,
      message: 'Host already exists. host: room',
    });
  });

  it('A0-53 answers 409 to a 1.1.0 client that says its own name twice', async () => {
    const client = await server.clients.legacy();
    await client.host('room');
    expect(await client.host('room')).toMatchObject({ status: 409 });
  });

  it('answers 200 to a client of ours that says its own name again', async () => {
    const client = await server.clients.ours();
    await client.host('room');
    expect(await client.host('room')).toMatchObject({ status: 200 });
    expect((await client.request('list hosts')).hosts).toHaveLength(1);
  });

  it.each([
    ['empty', ''],
    ['too long', 'x'.repeat(129)],
    ['with a control character', 'a\u0000b'],
    ['with a line break', 'a\nb'],
    ['with a bidi override', 'a\u202eb'],
    ['with a lone surrogate', 'a\ud800b'],
    ['a number', 7],
    ['null', null],
    ['an object', { toString: 'x' }],
    ['an array', ['room']],
  ])('A0.7-12 signaling.md case 11 refuses a name that is %s', async (_, name) => {
    const client = await server.clients.ours();
    expect(await client.host(name)).toMatchObject({ status: 409, code: 'invalid-host-name' });
    expect((await client.request('list hosts')).hosts).toEqual([]);
  });

  it('signaling.md case 11 takes 128 characters, not trimmed, and any script', async () => {
    const client = await server.clients.ours();
    for (const name of ['x'.repeat(128), ' room ', '部屋 🎮', '__proto__']) {
      expect(await client.host(name)).toMatchObject({ status: 200 });
    }
  });

  it('A0.7-12 signaling.md case 11 refuses a live peer id and a live socket id as name', async () => {
    const [ours, legacy] = [await server.clients.ours(), await server.clients.legacy()];
    for (const id of [ours.id, ours.socket.id, legacy.id]) {
      expect(await ours.host(id)).toMatchObject({ status: 409, code: 'invalid-host-name' });
    }
  });

  it('A0.7-12 grants at most 16 names to one peer, also when asked at once', async () => {
    const client = await server.clients.ours();
    const acks = await Promise.all(
      Array.from({ length: 20 }, (_, i) => client.host(`room ${String(i)}`)),
    );
    expect(acks.filter((ack) => ack.status === 200)).toHaveLength(16);
    expect(acks.filter((ack) => ack.code === 'too-many-hosts')).toHaveLength(4);
  });

  it('grants a name to one of many that ask for it at once', async () => {
    const clients = await Promise.all(Array.from({ length: 8 }, () => server.clients.ours()));
    const acks = await Promise.all(clients.map((client) => client.host('room')));
    expect(acks.filter((ack) => ack.status === 200)).toHaveLength(1);
  });

  it('frees the names of a client that leaves, at once', async () => {
    const [first, second] = [await server.clients.legacy(), await server.clients.ours()];
    await first.host('room');
    first.socket.disconnect();
    await server.logger.saw(`peer ${first.id}: left`);
    expect(await second.host('room')).toMatchObject({ status: 200 });
  });

  it('refuses options that it never offered', async () => {
    const client = await server.clients.ours();
    const ack = await client.request('create host', 'room', { capacity: 2 });
    expect(ack).toMatchObject({ status: 409, code: 'not-supported' });
  });
});
