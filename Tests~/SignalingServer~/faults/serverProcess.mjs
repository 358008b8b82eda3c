// The real server in a process of its own, which answers questions about its inside. An exception
// that nobody catches ends it, as it would in use. Its arguments: limits that differ, as JSON.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString, queryObjects } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createSignalingServer } from '../../../SignalingServer~/dist/index.js';
import { Connection } from '../../../SignalingServer~/dist/connections/Connection.js';
import { TokenBucket } from '../../../SignalingServer~/dist/connections/TokenBucket.js';
import { Peer } from '../../../SignalingServer~/dist/peers/Peer.js';
import { MemoryRegistry } from '../../../SignalingServer~/dist/registry/MemoryRegistry.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** The system's clock, but suspensions can be brought to their end at once. */
const timers = new Set();
const clock = {
  now: () => Date.now(),
  after: (delayMs, callback) => {
    const timer = { callback: () => timers.delete(timer) && callback() };
    timer.handle = setTimeout(timer.callback, delayMs);
    timers.add(timer);
    return () => {
      clearTimeout(timer.handle);
      timers.delete(timer);
    };
  },
};

const registry = new MemoryRegistry();
const logger = {
  error: (line) => process.send({ error: line }),
  warn: () => undefined,
  info: () => undefined,
};
const limits = JSON.parse(process.argv[2] ?? '{}');
const server = createSignalingServer({ registry, logger, clock, limits });

const sockets = new Set();
let wakeIdle = () => undefined;
server.httpServer.on('connection', (socket) => {
  sockets.add(socket);
  socket.on('close', () => {
    sockets.delete(socket);
    if (sockets.size === 0) wakeIdle();
  });
});

const memory = async () => {
  // Finalizers and the closes under way run in turns of their own.
  for (let turn = 0; turn < 5; turn += 1) {
    collectGarbage();
    await nextTurn();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const endWaiting = () => {
  for (const timer of [...timers]) {
    clearTimeout(timer.handle);
    timer.callback();
  }
};

/** When all have left, and nobody is waited for any more: what is still alive on the heap. */
const remains = async () => {
  if (sockets.size > 0) await new Promise((resolve) => (wakeIdle = resolve));
  await nextTurn();
  endWaiting();
  await memory();
  const alive = (type) => queryObjects(type, { format: 'count' });
  return {
    peers: alive(Peer),
    connections: alive(Connection),
    buckets: alive(TokenBucket),
    timers: timers.size,
    hosts: (await registry.list()).length,
  };
};

const answers = { memory, remains };
process.on('message', async (question) => {
  process.send({ answer: await answers[question]() });
});
process.on('disconnect', () => process.exit(0));
process.send({ answer: await server.listen(0, '127.0.0.1') });
