import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import WebSocket from 'ws';
import { randomFrames } from './support/randomFrames.js';
import { ServerProcess } from './support/runServer.js';
import { Clients } from './support/TestClient.js';

const REPOSITORY = resolve(__dirname, '../..');
const MAIN = join(REPOSITORY, 'SignalingServer~/dist/main.js');
const FRAMES = 2_000;
const SEED = 20_261;
const RUN_MS = 120_000;

/** In a process of its own: an exception that nobody catches ends it, as it would in use. */
describe('signaling.md case 1', () => {
  let server: ServerProcess;
  let url = '';
  const clients = new Clients(() => url);

  beforeAll(async () => {
    // Emits whatever it finds wrong; `npm test` has a step of its own for that.
    spawnSync('npx', ['tsc', '-b', 'SignalingServer~'], { cwd: REPOSITORY });
    server = new ServerProcess(process.execPath, [MAIN], { PORT: '0', SIGNALING_LOGGING: 'on' });
    url = await server.url();
  }, RUN_MS);
  afterAll(async () => {
    clients.closeAll();
    server.kill('SIGTERM');
    await server.exited();
  });

  const attacker = async (auth: string): Promise<WebSocket> => {
    const socket = new WebSocket(
      `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`,
    );
    socket.on('error', () => undefined);
    const refused = once(socket, 'close').then(() => Promise.reject(new Error(server.output)));
    const greeted = async () => {
      await once(socket, 'message');
      socket.send(`40${auth}`);
      await once(socket, 'message');
    };
    await Promise.race([greeted(), refused]);
    refused.catch(() => undefined);
    return socket;
  };

  it.each([
    ['a 1.1.0 client', ''],
    ['a client of ours', `{"v":2,"resume":"${'f'.repeat(22)}"}`],
  ])(
    `signaling.md case 1 ${String(FRAMES)} random frames of %s hurt nobody`,
    async (_, auth) => {
      const [host, guest] = [await clients.ours(), await clients.ours()];
      await host.host('room');
      guest.send({ type: 'join', to: host.id });
      await host.saw('message');

      let socket = await attacker(auth);
      for (const frame of randomFrames(SEED, FRAMES, [host.id, guest.id])) {
        if (socket.readyState !== WebSocket.OPEN) socket = await attacker(auth);
        const answered = new Promise((done) => socket.once('message', done).once('close', done));
        socket.send(frame);
        // One answer, or the close, before the next frame: else most are sent to a closed end.
        socket.send('420["list hosts"]');
        await answered;
        socket.removeAllListeners('message').removeAllListeners('close');
      }
      socket.terminate();

      guest.send({ type: 'done', to: host.id });
      const ends = { type: 'done', to: host.id, from: guest.id };
      while (host.bodies('message').length < 2) await host.settled();
      expect(host.bodies('message').slice(1)).toEqual([ends]);
      expect(guest.bodies('message')).toEqual([]);
      expect([host.socket.connected, guest.socket.connected]).toEqual([true, true]);
      expect(server.output).not.toMatch(/ error /);
      host.socket.disconnect();
      guest.socket.disconnect();
    },
    RUN_MS,
  );
});
