import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { CuttingProxy } from './CuttingProxy.js';
import type { RemoteMember } from './RemoteMember.js';
import { Stage } from './Stage.js';

jest.setTimeout(60_000);

const calls: [string, (member: RemoteMember) => Promise<string>][] = [
  ['listing', (member) => member.tryToList()],
  ['hosting', (member) => member.host('room')],
  ['joining', (member) => member.join('somebody')],
];

describe('calls that come to nothing', () => {
  let stage: Stage;
  let silent: Server;

  beforeAll(async () => {
    stage = await Stage.open();
    silent = createServer((socket) => socket.on('error', () => socket.destroy()));
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
  });

  afterEach(async () => {
    expect(await stage.clear()).toEqual([]);
  });

  afterAll(async () => {
    await stage.close();
    silent.close();
  });

  it('C6 A0.7-5 joining an unknown host fails by the server’s word', async () => {
    const member = await stage.enter();
    expect(await member.join('ABCDEFGHIJKLMNOPQRST')).toBe('ok');
    await member.heard('start-failed host-not-found');

    expect(await member.events()).toEqual(['start-failed host-not-found']);
    expect(await member.standing()).toEqual({ role: 0, hostId: null });
    const notice = '["message failed",{"to":"ABCDEFGHIJKLMNOPQRST","type":"join",';
    expect(member.tab.frames.filter((frame) => frame.includes(notice))).toHaveLength(1);
    expect(await member.tab.connections()).toEqual({ made: 0, open: 0 });
  });

  it.each(calls)(
    'C16 A0.7-2 %s where no server is ends in an error, told once',
    async (_, call) => {
      const member = await stage.enter({ url: `http://127.0.0.1:${await closedPort()}` });

      expect(await call(member)).toBe('signaling-unreachable');
      expect(await member.events()).toEqual([expect.stringMatching(/^connect-failed ./)]);
      expect(await member.standing()).toEqual({ role: 0, hostId: null });
    },
  );

  it.each(calls)(
    'C15 A0.7-1 %s where nobody answers ends by connectionTimeout',
    async (_, call) => {
      const { port } = silent.address() as AddressInfo;
      const url = `http://127.0.0.1:${port}`;
      const member = await stage.enter({ url, socketOptions: { connectionTimeout: 300 } });

      expect(await call(member)).toBe('signaling-unreachable');
      expect(await member.events()).toEqual(['connect-failed timeout']);
    },
  );

  it('each failed call is told once, and the next one that can succeed does', async () => {
    const proxy = await CuttingProxy.start(stage.signaling.address);
    proxy.cut();
    const member = await stage.enter({ url: proxy.url });
    expect(await member.tryToList()).toBe('signaling-unreachable');
    expect(await member.host('room')).toBe('signaling-unreachable');
    expect(await member.events()).toHaveLength(2);

    proxy.pass();
    expect(await member.host('room')).toBe('ok');
    expect(await member.list()).toEqual([{ id: member.id, name: 'room' }]);
    expect(await member.events()).toHaveLength(2);
    await stage.clear();
    await proxy.close();
  });
});

/** A port on which nobody listens, and high enough for Chromium to try. */
const closedPort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};
