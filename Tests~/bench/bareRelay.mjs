// The least that a relay can do: hands each frame to the other socket of its pair, unread.
import { WebSocketServer } from 'ws';
import { answerUsage } from './answerUsage.mjs';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
let waiting;
server.on('connection', (socket) => {
  if (!waiting) {
    waiting = socket;
    return;
  }
  const [a, b] = [waiting, socket];
  waiting = undefined;
  a.on('message', (data, isBinary) => b.send(data, { binary: isBinary }));
  b.on('message', (data, isBinary) => a.send(data, { binary: isBinary }));
});
server.on('listening', () => process.send({ port: server.address().port }));
answerUsage();
