import { useServer } from '../support/useServer.js';

describe('list hosts', () => {
  const server = useServer();

  it('A0-54 answers 200 and an empty list when there is no host', async () => {
    const client = await server.clients.legacy();
    expect(await client.request('list hosts')).toEqual({ status: 200, hosts: [] });
  });

  it('A0-54 lists names with the ids of their owners, the oldest first', async () => {
    const [first, second] = [await server.clients.legacy(), await server.clients.ours()];
    await first.host('b');
    await second.host('a');
    expect(await first.request('list hosts')).toEqual({
      status: 200,
      hosts: [
        { name: 'b', id: first.id },
        { name: 'a', id: second.id },
      ],
    });
  });

  it('A0-54 lists no host that is gone', async () => {
    const [first, second] = [await server.clients.legacy(), await server.clients.legacy()];
    await first.host('room');
    await second.request('list hosts');
    first.socket.disconnect();
    await server.logger.saw(`peer ${first.id}: left`);
    expect((await second.request('list hosts')).hosts).toEqual([]);
  });
});
