import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import WebSocket from 'ws';
import { createSignalingServer } from '../../SignalingServer~/src/createSignalingServer.js';
import { newSecret } from './support/TestClient.js';
import { useServer } from './support/useServer.js';

describe('createSignalingServer', () => {
  const server = useServer();

  it('answers GET /health with 200 and JSON', async () => {
    await server.clients.ours();
    const response = await fetch(`${server.url}/health?probe=1`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok', peers: 1 });
    expect((await fetch(`${server.url}/health`, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${server.url}/other`)).status).toBe(404);
  });

  it('serves no client files', async () => {
    expect((await fetch(`${server.url}/socket.io/socket.io.js`)).status).toBe(400);
  });

  it('rejects `listen` on a port in use', async () => {
    const other = createSignalingServer();
    await expect(other.listen(server.port, '127.0.0.1')).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    await other.close();
  });

  it('attaches to an http server that goes on when it closes', async () => {
    const httpServer = createServer((_, response) => response.end('page'));
    const attached = createSignalingServer({ httpServer });
    httpServer.listen(0, '127.0.0.1');
    await once(httpServer, 'listening');
    const url = `http://127.0.0.1:${String((httpServer.address() as AddressInfo).port)}`;
    expect(await (await fetch(url)).text()).toBe('page');
    expect((await fetch(`${url}/health`)).status).toBe(200);
    await attached.close();
    expect(await (await fetch(url)).text()).toBe('page');
    expect((await fetch(`${url}/socket.io/?EIO=4&transport=polling`)).status).toBe(403);
    httpServer.closeAllConnections();
    httpServer.close();
    await once(httpServer, 'close');
  });

  it.each(['websocket', 'polling'])(
    'signaling.md case 12 a restart over %s: clients come back by themselves, as the same peers',
    async (transport) => {
      const options = { transports: [transport], reconnection: true, reconnectionDelay: 10 };
      const client = await server.clients.ours(newSecret(), undefined, options);
      const before = client.id;
      await client.host('room');
      await server.stop();
      expect(await client.saw('(disconnect)')).toMatch(/^transport (close|error)$/);
      await server.start({}, server.port);
      expect(await client.saw('welcome', 2)).toMatchObject({ id: before });
      expect(await client.host('room')).toMatchObject({ status: 200 });
      expect((await client.request('list hosts')).hosts).toEqual([{ name: 'room', id: before }]);
    },
  );

  it('signaling.md case 12 nobody is told of others, no timer stays, when it closes', async () => {
    const [host, guest] = [await server.clients.ours(), await server.clients.ours()];
    const other = await server.clients.ours();
    await host.host('room');
    for (const client of [guest, other]) client.send({ type: 'join', to: host.id });
    await host.saw('message', 2);
    other.cut();
    await host.saw('peer suspended');
    await server.stop();
    await Promise.all([host.saw('(disconnect)'), guest.saw('(disconnect)')]);
    expect(guest.received.map(({ event }) => event)).toEqual(['welcome', '(disconnect)']);
    expect(server.clock.pendingTimers).toBe(0);
  });

  it('closes a client that does not answer the close', async () => {
    await server.stop();
    await server.start({ limits: { closeGraceMs: 50 } });
    const url = `${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(url);
    await once(socket, 'open');
    socket.pause();
    await server.stop();
    socket.terminate();
  });
});
