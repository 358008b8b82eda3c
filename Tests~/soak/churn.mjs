import { fork } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { io } from 'socket.io-client';

const PAIRS = 25;
/** Until here code is compiled and caches fill; what comes on top is growth. */
const WARM_UP_WAVES = 40;
const PROGRESS_MS = 15_000;
/** signaling.md case 13. */
const MOST_GROWTH = 0.1;

const serverFile = fileURLToPath(
  new URL('../SignalingServer~/faults/serverProcess.mjs', import.meta.url),
);

const startServer = async () => {
  const child = fork(serverFile, [], {
    execArgv: ['--no-warnings'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const answer = async () => {
    for (;;) {
      const [message] = await once(child, 'message');
      if (message.error !== undefined) throw new Error(`The server logged: ${message.error}`);
      return message.answer;
    }
  };
  const ask = (question) => {
    const answered = answer();
    child.send(question);
    return answered;
  };
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`The server ended with exit code ${code}`);
  });
  died.catch(() => undefined);
  const port = await answer();
  return { port, ask, died, stop: () => child.kill('SIGKILL') };
};

const connect = async (port) => {
  const auth = { v: 2, resume: randomBytes(16).toString('base64url') };
  const socket = io(`http://127.0.0.1:${port}`, {
    ...{ auth, forceNew: true, reconnection: false, transports: ['websocket'] },
  });
  const id = await new Promise((resolve, reject) => {
    socket.once('welcome', (welcome) => resolve(welcome.id));
    socket.once('connect_error', reject);
  });
  return { socket, id };
};

/** One hosts, one joins and is answered; then both go, every third by a pulled cable. */
const meetAndPart = async (port, name, isCut) => {
  const [host, guest] = await Promise.all([connect(port), connect(port)]);
  const { status } = await host.socket.emitWithAck('create host', name);
  if (status !== 200) throw new Error(`${name} was refused with ${status}`);
  const asked = new Promise((resolve) => host.socket.once('message', resolve));
  guest.socket.emit('message', { type: 'join', to: host.id, trickle: true });
  await asked;
  const offered = new Promise((resolve) => guest.socket.once('message', resolve));
  host.socket.emit('message', { type: 'offer', to: guest.id, sdp: 'v=0', attempt: 1 });
  await offered;
  for (const { socket } of [guest, host]) {
    if (isCut) socket.io.engine.transport.ws.terminate();
    else socket.disconnect();
  }
};

const wave = (port, number) =>
  Promise.all(
    Array.from({ length: PAIRS }, (_, pair) =>
      meetAndPart(port, `host ${number} ${pair}`, pair % 3 === 0),
    ),
  );

const MIB = 1024 * 1024;
const inMib = (bytes) => `${(bytes / MIB).toFixed(1)} MiB`;

/** `ms` of hosts and joiners that come and go; the server's memory before and after. */
export const churn = async (ms) => {
  const what = 'hosts and joiners come and go';
  const server = await startServer();
  const connections = (waves) => waves * PAIRS * 2;
  const run = async () => {
    const end = Date.now() + ms;
    let waves = 0;
    for (; waves < WARM_UP_WAVES; waves += 1) await wave(server.port, waves);
    await server.ask('remains');
    const before = await server.ask('memory');
    for (let report = Date.now() + PROGRESS_MS; Date.now() < end; waves += 1) {
      await wave(server.port, waves);
      if (Date.now() < report) continue;
      report += PROGRESS_MS;
      console.log(`  ${connections(waves + 1)} connections have come and gone`);
    }
    const remains = await server.ask('remains');
    const after = await server.ask('memory');
    const isEmpty = Object.values(remains).every((count) => count === 0);
    return {
      what,
      figures:
        `${connections(waves)} connections, memory ${inMib(before)} before, ${inMib(after)} after` +
        `, left behind: ${isEmpty ? 'nothing' : JSON.stringify(remains)}`,
      isWell: isEmpty && after <= before * (1 + MOST_GROWTH),
    };
  };
  try {
    console.log(`\n${what}`);
    return await Promise.race([run(), server.died]);
  } catch (error) {
    return { what, figures: error.message, isWell: false };
  } finally {
    server.stop();
  }
};
