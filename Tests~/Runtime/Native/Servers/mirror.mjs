// A socket.io server that does what it is told and tells what it saw, for tests of the native client.
// Options: --features a,b (says `welcome` with them), --answers <n> (how often it
// answers `list hosts`), --ping <ms> (its interval).
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { Server } from 'socket.io';

const { values } = parseArgs({
  options: {
    features: { type: 'string' },
    answers: { type: 'string', default: 'Infinity' },
    ping: { type: 'string', default: '25000' },
  },
});
const http = createServer();
const io = new Server(http, { pingInterval: Number(values.ping) });
/** What was said, by whomever, in order. */
const said = [];
/** Those who wait for the end of a socket, by its id. */
const waiting = new Map();
let lists = 0;
let answers = Number(values.answers);

io.use((socket, next) => {
  next(socket.handshake.auth.refuse === true ? new Error('no entry') : undefined);
});

io.on('connection', (socket) => {
  if (values.features !== undefined) {
    socket.emit('welcome', { id: 'mirror', features: values.features.split(',') });
  }
  socket.on('say', (text) => said.push(text));
  socket.on('message', (message) => said.push(message));
  socket.on('said', (ack) => ack(said));
  socket.on('auth', (ack) => ack(socket.handshake.auth));
  socket.on('transport', (ack) => ack(socket.conn.transport.name));
  socket.on('count', (ack) => ack(io.sockets.sockets.size));
  socket.on('lists', (ack) => ack(lists));
  socket.on('never', () => undefined);
  socket.on('reflect', (name, ...data) => socket.emit(name, ...data));
  socket.on('disconnect me', () => socket.disconnect(true));
  socket.on('cut me', () => socket.conn.close());
  socket.on('create host', (...args) => {
    const ack = args.pop();
    said.push(args);
    ack({ status: 200, message: 'hosting' });
  });
  socket.on('list hosts', (ack) => {
    lists += 1;
    if (answers > 0) {
      answers -= 1;
      ack({ status: 200, hosts: [] });
    }
  });
  socket.on('until gone', (id, ack) => {
    if (io.sockets.sockets.has(id)) {
      waiting.set(id, ack);
    } else {
      ack('gone before');
    }
  });
  socket.on('disconnect', (reason) => {
    waiting.get(socket.id)?.(reason);
    waiting.delete(socket.id);
  });
});

http.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${String(http.address().port)}`);
});

// A test that ends in any way takes its server along.
process.stdin.resume().on('end', () => {
  process.exit();
});
