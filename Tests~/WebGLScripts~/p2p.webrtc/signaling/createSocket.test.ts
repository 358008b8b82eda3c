import type { PeerConfig } from '@extreal-dev/extreal.integration.p2p.webrtc';
import {
  connectionTimeoutOf,
  createSocketOf,
  type SignalingSocket,
} from '../../../../WebGLScripts~/p2p.webrtc/src/signaling/createSocket.js';

const ours = { v: 2, resume: 'secret' } as const;
const url = 'http://127.0.0.1:9';

const create = (socketOptions: PeerConfig['socketOptions'] = {}): SignalingSocket =>
  createSocketOf({ url, socketOptions })(() => ours);

const authOf = async ({ auth }: SignalingSocket): Promise<object> => {
  if (typeof auth !== 'function') {
    return auth;
  }
  return new Promise<object>((resolve) => {
    auth(resolve);
  });
};

describe('createSocket', () => {
  it.each([
    [{}, 20_000],
    [{ timeout: 3_000 }, 3_000],
    [{ connectionTimeout: 2_000 }, 2_000],
    [{ connectionTimeout: 2_000, timeout: 3_000 }, 2_000],
  ])('C15 A0.7-1 understands %j as a connection timeout of %d ms', (socketOptions, timeoutMs) => {
    expect(connectionTimeoutOf({ url, socketOptions })).toBe(timeoutMs);
    expect(create(socketOptions).io.timeout()).toBe(timeoutMs);
  });

  it('does not connect by itself, nor again, nor share a connection', () => {
    const [one, other] = [create({ reconnection: true, autoConnect: true }), create()];
    expect(one.active).toBe(false);
    expect(one.io.reconnection()).toBe(false);
    expect(one.io).not.toBe(other.io);
  });

  it('tries the websocket first, then polling, unless told otherwise', () => {
    expect(create().io.opts.transports).toEqual(['websocket', 'polling']);
    expect(create().io.opts.tryAllTransports).toBe(true);
    expect(create({ transports: ['polling'] }).io.opts.transports).toEqual(['polling']);
  });

  it("passes the application's other options on", () => {
    const { opts } = create({ withCredentials: true, path: '/here/' }).io;
    expect(opts).toMatchObject({ withCredentials: true, path: '/here/' });
    expect(opts).not.toHaveProperty('connectionTimeout');
  });

  it("adds ours to the application's auth, object or function", async () => {
    expect(await authOf(create())).toEqual(ours);
    expect(await authOf(create({ auth: { user: 'me' } }))).toEqual({ ...ours, user: 'me' });
    const auth = (give: (data: object) => void): void => {
      give({ user: 'me' });
    };
    expect(await authOf(create({ auth }))).toEqual({ ...ours, user: 'me' });
  });
});
