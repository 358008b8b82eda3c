import { useServer } from '../support/useServer.js';

describe('leave host', () => {
  const server = useServer();

  it('frees all names of the peer and keeps it connected', async () => {
    const [host, other] = [await server.clients.ours(), await server.clients.ours()];
    await host.host('a');
    await host.host('b');
    expect(await host.request('leave host')).toMatchObject({ status: 200 });
    expect((await host.request('list hosts')).hosts).toEqual([]);
    expect(await other.host('a')).toMatchObject({ status: 200 });
  });

  it('answers 409 to a peer that hosts nothing', async () => {
    const client = await server.clients.ours();
    expect(await client.request('leave host')).toMatchObject({ status: 409, code: 'not-a-host' });
  });

  it('makes the peer unreachable for strangers, not for its contacts', async () => {
    const [host, guest, stranger] = await Promise.all([
      server.clients.ours(),
      server.clients.ours(),
      server.clients.ours(),
    ]);
    await host.host('room');
    guest.send({ type: 'join', to: host.id });
    await host.saw('message');
    await host.request('leave host');
    stranger.send({ type: 'join', to: host.id });
    expect(await stranger.saw('message failed')).toMatchObject({ code: 'not-allowed' });
    guest.send({ type: 'bye', to: host.id });
    expect(await host.saw('message', 2)).toMatchObject({ type: 'bye', from: guest.id });
  });
});
