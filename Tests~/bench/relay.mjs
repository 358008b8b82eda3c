import { fork } from 'node:child_process';
import { once } from 'node:events';
import { io } from 'socket.io-client';
import { WebSocket } from 'ws';
import { median } from './median.mjs';

const pairs = 20;
const messagesPerPair = 500;
const inFlight = 10;
/** The first warms the process up and does not count. */
const rounds = 8;
/** What a process grows by at first is no connection's: the heap's own room. */
const connectionsBefore = 2_000;
const connections = 4_000;
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
const pump = (end) =>
  new Promise((resolve) => {
    let [sent, received] = [0, 0];
    const next = () => {
      if (sent < messagesPerPair) {
        sent += 1;
        end.send();
      }
    };
    end.receive = () => {
      received += 1;
      next();
      if (received === messagesPerPair) resolve();
    };
    for (let i = 0; i < inFlight; i += 1) next();
  });

const startRelay = async (file, createPair) => {
  const child = await startChild(file);
  const ends = [];
  for (let i = 0; i < pairs; i += 1) {
    const end = await createPair(child.port, `host ${i}`);
    end.onReceived(() => end.receive());
    ends.push(end);
  }
  const cpuPerMessage = async () => {
    const before = await child.usage();
    await Promise.all(ends.map(pump));
    const after = await child.usage();
    return (after.cpuMicroseconds - before.cpuMicroseconds) / (pairs * messagesPerPair);
  };
  const stop = async () => {
    ends.forEach(({ close }) => close());
    await child.stop();
  };
  return { cpuPerMessage, stop };
};

const connectMany = async (port, count) => {
  const opened = [];
  while (opened.length < count) {
    opened.push(...(await Promise.all(Array.from({ length: 50 }, () => connectOurs(port)))));
  }
  return opened;
};

const memoryPerConnection = async () => {
  const child = await startChild('./ourRelay.mjs');
  const first = await connectMany(child.port, connectionsBefore);
  const before = await child.usage();
  const opened = await connectMany(child.port, connections);
  const after = await child.usage();
  [...first, ...opened].forEach(({ socket }) => socket.disconnect());
  await child.stop();
  return (after.rss - before.rss) / opened.length;
};

/** P6: what the server costs. */
export const relay = async (progress) => {
  const ourRelay = await startRelay('./ourRelay.mjs', pairOfOurs);
  const bareRelay = await startRelay('./bareRelay.mjs', pairOfBare);
  const [ours, bare] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const [one, other] = [await ourRelay.cpuPerMessage(), await bareRelay.cpuPerMessage()];
    if (round > 0) {
      ours.push(one);
      bare.push(other);
    }
    progress(`${round + 1}/${rounds}`);
  }
  await ourRelay.stop();
  await bareRelay.stop();
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
      what: `Server's memory per connection, of ${connections} after the first ${connectionsBefore}`,
      goal: '14.5 KB',
      figure: `${(bytes / 1024).toFixed(1)} KB`,
      heldBackBy: "engine.io's and socket.io's own objects",
    },
  ];
};
