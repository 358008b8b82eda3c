import { io, type Socket } from 'socket.io-client';
import { Server110 } from './Server110.js';

const server = new Server110();
const sockets: Socket[] = [];
let url = '';

beforeEach(async () => {
  url = await server.listen();
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) {
    socket.disconnect();
  }
  await server.close();
});

async function open(): Promise<Socket> {
  const socket = io(url, { forceNew: true });
  sockets.push(socket);
  await next(socket, 'connect');
  return socket;
}

function next(socket: Socket, event: string): Promise<unknown> {
  return new Promise((resolve) => {
    socket.once(event, resolve);
  });
}

describe('Server110', () => {
  it('A0-53 A0-54 creates, refuses and lists hosts', async () => {
    const [a, b] = [await open(), await open()];

    expect(await a.emitWithAck('create host', 'x')).toEqual({
      status: 200,
      message: 'Host have been created. host: x',
    });
    expect(await b.emitWithAck('create host', 'x')).toEqual({
      status: 409,
      message: 'Host already exists. host: x',
    });
    expect(await b.emitWithAck('list hosts')).toEqual({
      status: 200,
      hosts: [{ name: 'x', id: a.id }],
    });
  });

  it('A0-55 sets the sender, whatever was written, and relays to an id or a room', async () => {
    const [a, b] = [await open(), await open()];
    await b.emitWithAck('create host', 'room');
    for (const to of [b.id, 'room']) {
      const got = next(b, 'message');
      a.emit('message', { type: 'bye', to, from: 'forged' });
      expect(await got).toEqual({ type: 'bye', to, from: a.id });
    }
  });

  it('A0-56 tells everybody of a disconnect, also strangers', async () => {
    const [a, b] = [await open(), await open()];
    const { id } = a;
    const told = next(b, 'user disconnected');
    a.disconnect();

    expect(await told).toEqual({ id });
  });

  it('A0.7-12 throws where an ack is missing, and forgets the host of a socket that left', async () => {
    const [a, b] = [await open(), await open()];
    await a.emitWithAck('create host', 'one');
    a.emit('list hosts');
    await a.emitWithAck('list hosts');
    expect(server.crashes).toHaveLength(1);

    const told = next(b, 'user disconnected');
    a.disconnect();
    await told;
    expect(await b.emitWithAck('list hosts')).toEqual({ status: 200, hosts: [] });
  });

  it('listens again on the same port, as a restarted server', async () => {
    const { port } = server;
    await server.close();

    expect(await server.listen(port)).toBe(url);
  });
});
