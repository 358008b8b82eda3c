import { fork } from 'node:child_process';
import { once } from 'node:events';
import { io } from 'socket.io-client';
import { WebSocket } from 'ws';
import { median } from './median.mjs';

const pairs = 20;
const messagesPerPair = 500;
const inFlight = 10;
const rounds = 5;
const connections = 2_000;
const sdp = 'v'.repeat(1_400);

const startChild = async (file) => {
  const child = fork(new URL(file, import.meta.url), { execArgv: ['--expose-gc'] });
  const [{ port }] = await once(child, 'message');
  const usage = async () => {
    child.send('usage');
    const [answer] = await once(child, 'message');
    return answer;
  };
  const stop = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { port, usage, stop };
};

const connectOurs = async (port) => {
  const resume = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url');
  const socket = io(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    forceNew: true,
    auth: { v: 2, resume },
  });
  const [{ id }] = await new Promise((resolve) => {
    socket.once('welcome', (welcome) => resolve([welcome]));
  });
  return { socket, id };
};

/** Two ends that may write to each other; `send` from one, `onReceived` at the other. */
const pairOfOurs = async (port, name) => {
  const [host, guest] = [await connectOurs(port), await connectOurs(port)];
  await host.socket.emitWithAck('create host', name);
  const introduced = new Promise((resolve) => host.socket.once('message', resolve));
  guest.socket.emit('message', { type: 'join', to: host.id, trickle: true });
  await introduced;
  return {
    send: () =>
      host.socket.emit('message', { type: 'offer', to: guest.id, sdp, trickle: true, attempt: 1 }),
    onReceived: (callback) => guest.socket.on('message', callback),
    close: () => [host, guest].forEach(({ socket }) => socket.disconnect()),
  };
};

const connectBare = async (port) => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
  await once(socket, 'open');
  return socket;
};

const pairOfBare = async (port) => {
  const [a, b] = [await connectBare(port), await connectBare(port)];
  const text = JSON.stringify({
    type: 'offer',
    to: 'x'.repeat(20),
    sdp,
    trickle: true,
    attempt: 1,
  });
  return {
    send: () => a.send(text),
    onReceived: (callback) => b.on('message', callback),
    close: () => [a, b].forEach((socket) => socket.close()),
  };
};

/** Sends all messages with a few in flight; resolves when the last has come. */
const pump = ({ send, onReceived }) =>
  new Promise((resolve) => {
    let [sent, received] = [0, 0];
    const next = () => {
      if (sent < messagesPerPair) {
        sent += 1;
        send();
      }
    };
    onReceived(() => {
      received += 1;
      next();
      if (received === messagesPerPair) resolve();
    });
    for (let i = 0; i < inFlight; i += 1) next();
  });

const cpuPerMessage = async (file, createPair) => {
  const child = await startChild(file);
  const ends = [];
  for (let i = 0; i < pairs; i += 1) ends.push(await createPair(child.port, `host ${i}`));
  const before = await child.usage();
  await Promise.all(ends.map(pump));
  const after = await child.usage();
  ends.forEach(({ close }) => close());
  await child.stop();
  return (after.cpuMicroseconds - before.cpuMicroseconds) / (pairs * messagesPerPair);
};

const memoryPerConnection = async () => {
  const child = await startChild('./ourRelay.mjs');
  const first = await Promise.all(Array.from({ length: 50 }, () => connectOurs(child.port)));
  const before = await child.usage();
  const opened = [];
  for (let i = 0; i < connections; i += 50) {
    opened.push(...(await Promise.all(Array.from({ length: 50 }, () => connectOurs(child.port)))));
  }
  const after = await child.usage();
  [...first, ...opened].forEach(({ socket }) => socket.disconnect());
  await child.stop();
  return (after.rss - before.rss) / opened.length;
};

/** P6: what the server costs. */
export const relay = async (progress) => {
  const [ours, bare] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await cpuPerMessage('./ourRelay.mjs', pairOfOurs));
    bare.push(await cpuPerMessage('./bareRelay.mjs', pairOfBare));
    progress(`${round + 1}/${rounds}`);
  }
  const bytes = await memoryPerConnection();
  const [cpu, least] = [median(ours), median(bare)];
  return [
    {
      id: 'P6',
      what: "Server's CPU per relayed message of 1.5 KB ÷ a bare ws relay that reads nothing",
      goal: '1.9',
      figure: `${(cpu / least).toFixed(2)} (${cpu.toFixed(1)} µs ÷ ${least.toFixed(1)} µs)`,
      heldBackBy: 'parsing, checking and writing JSON',
    },
    {
      id: 'P6',
      what: `Server's memory per connection, of ${connections}`,
      goal: '14.5 KB',
      figure: `${(bytes / 1024).toFixed(1)} KB`,
      heldBackBy: "engine.io's and socket.io's own objects",
    },
  ];
};
