import type { PeerConfig } from '@extreal-dev/extreal.integration.p2p.webrtc';
import type { Welcome } from '../../../../WebGLScripts~/p2p.webrtc/src/protocol/events.js';
import {
  connectionTimeoutOf,
  createSocketOf,
} from '../../../../WebGLScripts~/p2p.webrtc/src/signaling/createSocket.js';
import { Signaling } from '../../../../WebGLScripts~/p2p.webrtc/src/signaling/Signaling.js';
import { CuttableProxy } from '../../../fakes/CuttableProxy.js';
import { EventLog } from '../../../fakes/EventLog.js';
import { ManualClock } from '../../../fakes/ManualClock.js';
import { RecordingLogger } from '../RecordingLogger.js';
import { type Script, ScriptedServer } from '../ScriptedServer.js';

const welcome: Welcome = { id: 'me', features: ['resume', 'message-failed'] };

describe('Signaling', () => {
  let clock: ManualClock;
  let log: EventLog;
  /** Who wants to know when the page goes. */
  let pageWatchers: Set<() => void>;
  const endings: (() => unknown)[] = [];

  beforeEach(() => {
    clock = new ManualClock();
    log = new EventLog();
    pageWatchers = new Set();
  });

  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) {
      await end();
    }
    expect(clock.pending).toBe(0);
    expect(pageWatchers.size).toBe(0);
  });

  const serve = async (script?: Script): Promise<ScriptedServer> => {
    const server = await ScriptedServer.start(script);
    endings.push(() => server.close());
    return server;
  };

  const proxyTo = async (server: ScriptedServer): Promise<CuttableProxy> => {
    const proxy = await CuttableProxy.start(() => server.port);
    endings.push(() => proxy.close());
    return proxy;
  };

  const signalingOn = (url: string, socketOptions: PeerConfig['socketOptions'] = {}): Signaling => {
    const config = { url, socketOptions: { reconnectionDelay: 1, ...socketOptions } };
    const add = (entry: string): void => {
      log.add(entry);
    };
    const signaling = new Signaling(
      {
        createSocket: createSocketOf(config),
        clock,
        onPageHide: (callback) => {
          pageWatchers.add(callback);
          return () => pageWatchers.delete(callback);
        },
        logger: new RecordingLogger(),
        connectionTimeoutMs: connectionTimeoutOf(config),
        reconnects: config.socketOptions.reconnection ?? true,
        token: () => 'token',
        contacts: () => ['friend'],
      },
      {
        onMessage: ({ type, from }) => {
          add(`message ${type} of ${from}`);
        },
        onMessageFailed: ({ to, code }) => {
          add(`message failed ${to} ${code}`);
        },
        onUserDisconnected: (id, reason) => {
          add(`user disconnected ${id} ${String(reason)}`);
        },
        onPeerSuspended: (id) => {
          add(`suspended ${id}`);
        },
        onPeerResumed: (id) => {
          add(`resumed ${id}`);
        },
        onError: ({ code }) => {
          add(`error ${code}`);
        },
        onReconnecting: () => {
          add('reconnecting');
        },
        onReconnected: () => {
          add('reconnected');
        },
        onDisconnected: () => {
          add('disconnected');
        },
        onIdChanged: () => {
          add('id changed');
        },
      },
    );
    endings.push(() => {
      signaling.close();
    });
    return signaling;
  };

  it('knows a server of ours by its welcome, which comes first', async () => {
    const server = await serve({ welcome });
    const signaling = signalingOn(server.url);
    await signaling.connect();
    expect(signaling.id).toBe('me');
    expect(signaling.tellsFailures()).toBe(true);
    expect(log.entries).toEqual([]);
  });

  it('says goodbye when the page goes, so that it counts as left and not as lost', async () => {
    const server = await serve({ welcome });
    const signaling = signalingOn(server.url);
    await signaling.connect();
    pageWatchers.forEach((goes) => {
      goes();
    });
    await server.untilAsked('disconnect client namespace disconnect');
    expect(signaling.id).toBe('');
    expect(log.entries).toEqual([]);
  });

  it('knows a 1.1.0 server by its first answer, without any timer', async () => {
    const server = await serve();
    const signaling = signalingOn(server.url);
    await signaling.connect();
    expect(signaling.id).not.toBe('');
    expect(signaling.id).not.toBe('me');
    expect(signaling.tellsFailures()).toBe(false);
  });

  it.each([[null], [7], [{}], [{ id: 7 }]])(
    'takes a server that says %j for a welcome as 1.1.0',
    async (odd) => {
      const server = await serve({ welcome: odd });
      const signaling = signalingOn(server.url);
      await signaling.connect();
      expect(signaling.id).toMatch(/./);
      expect(signaling.tellsFailures()).toBe(false);
    },
  );

  it('takes a welcome without features as that of a server that can do nothing more', async () => {
    const server = await serve({ welcome: { id: 'me' } });
    const proxy = await proxyTo(server);
    const signaling = signalingOn(proxy.url, { reconnection: false });
    await signaling.connect();
    expect([signaling.id, signaling.tellsFailures()]).toEqual(['me', false]);
    proxy.cut();
    await log.until('disconnected');
  });

  it('says who it is, with the secret, its contacts and its token', async () => {
    const server = await serve({ welcome });
    await signalingOn(server.url).connect();
    expect(server.handshakes).toEqual([
      {
        v: 2,
        resume: expect.stringMatching(/^[\w-]{22}$/) as string,
        contacts: ['friend'],
        token: 'token',
      },
    ]);
  });

  it('A0.7-3 opens one connection, however many ask for it', async () => {
    const server = await serve({ welcome });
    const signaling = signalingOn(server.url);
    await Promise.all([signaling.connect(), signaling.listHosts(), signaling.createHost('a')]);
    expect(server.handshakes).toHaveLength(1);
  });

  it.each([['websocket'], ['polling']] as const)('works over %s alone', async (transport) => {
    const server = await serve({ welcome });
    const signaling = signalingOn(server.url, { transports: [transport] });
    await signaling.connect();
    expect(signaling.id).toBe('me');
  });

  it('A0.7-2 C16 rejects once when the server cannot be reached, and can be asked again', async () => {
    const server = await serve({ welcome });
    const proxy = await proxyTo(server);
    proxy.mode = 'refuse';
    const signaling = signalingOn(proxy.url);
    for (let round = 0; round < 2; round += 1) {
      await expect(Promise.all([signaling.connect(), signaling.listHosts()])).rejects.toMatchObject(
        { code: 'signaling-unreachable' },
      );
    }
    expect(log.entries).toEqual([]);
    expect(clock.pending).toBe(0);
    proxy.mode = 'relay';
    await signaling.connect();
    expect(signaling.id).toBe('me');
  });

  it('C15 A0.7-1 rejects after the connection timeout when the server is silent', async () => {
    const server = await serve({ welcome });
    const proxy = await proxyTo(server);
    proxy.mode = 'swallow';
    const signaling = signalingOn(proxy.url, { connectionTimeout: 7_000 });
    let isOver = false;
    const connecting = signaling.connect().finally(() => {
      isOver = true;
    });
    await proxy.untilAsked(1);
    clock.advance(6_999);
    await Promise.resolve();
    expect(isOver).toBe(false);
    clock.advance(1);
    await expect(connecting).rejects.toMatchObject({ code: 'signaling-unreachable' });
    await proxy.untilIdle();
  });

  it('rejects after the connection timeout when the server connects and says nothing', async () => {
    const server = await serve({ answers: false });
    const signaling = signalingOn(server.url);
    const connecting = signaling.connect();
    await server.untilAsked('list hosts');
    clock.advance(20_000);
    await expect(connecting).rejects.toMatchObject({ code: 'signaling-unreachable' });
  });

  it('rejects a request whose connection is lost meanwhile', async () => {
    const server = await serve({ welcome, answers: false });
    const proxy = await proxyTo(server);
    const signaling = signalingOn(proxy.url);
    const hosting = signaling.createHost('a');
    await server.untilAsked('create host');
    proxy.mode = 'refuse';
    proxy.cut();
    await expect(hosting).rejects.toMatchObject({ code: 'signaling-lost' });
  });

  it('restores a lost connection with the same secret, and says so', async () => {
    const server = await serve({ welcome });
    const proxy = await proxyTo(server);
    const signaling = signalingOn(proxy.url);
    await signaling.connect();
    proxy.cut();
    await log.until('reconnecting');
    expect([signaling.isReady, signaling.id]).toEqual([false, 'me']);
    await log.until('reconnected');
    expect(signaling.isReady).toBe(true);
    const [first, second] = server.handshakes;
    expect(second).toEqual(first);
    expect(log.entries).toEqual(['reconnecting', 'reconnected']);
  });

  it('answers a request that was made while the connection was away', async () => {
    const server = await serve({ welcome });
    const proxy = await proxyTo(server);
    const signaling = signalingOn(proxy.url);
    await signaling.connect();
    proxy.cut();
    await log.until('reconnecting');
    expect((await signaling.listHosts()).status).toBe(200);
  });

  it('sends nothing while away, and nothing of it later', async () => {
    const server = await serve({ welcome });
    const proxy = await proxyTo(server);
    const signaling = signalingOn(proxy.url);
    await signaling.connect();
    proxy.cut();
    await log.until('reconnecting');
    signaling.send({ type: 'done', to: 'friend' });
    await log.until('reconnected');
    signaling.send({ type: 'bye', to: 'friend' });
    await server.untilMessage('bye');
    expect(server.messages.map(({ type }) => type)).toEqual(['bye']);
  });

  it('gives up after 30 s, once, and forgets its id', async () => {
    const server = await serve({ welcome });
    const proxy = await proxyTo(server);
    const signaling = signalingOn(proxy.url);
    await signaling.connect();
    proxy.mode = 'refuse';
    proxy.cut();
    await log.until('reconnecting');
    clock.advance(29_999);
    expect(log.entries).toEqual(['reconnecting']);
    clock.advance(1);
    expect(log.entries).toEqual(['reconnecting', 'disconnected']);
    expect(signaling.id).toBe('');
    await proxy.untilIdle();
    proxy.mode = 'relay';
    const asked = proxy.asked;
    await signaling.connect();
    expect(proxy.asked).toBe(asked + 1);
  });

  it.each([
    ['reconnection is off', { welcome }, { reconnection: false }],
    ['the server is 1.1.0', {}, {}],
  ])('A0-23 says at once that it is disconnected when %s', async (_what, script, options) => {
    const server = await serve(script);
    const proxy = await proxyTo(server);
    const signaling = signalingOn(proxy.url, options);
    await signaling.connect();
    proxy.mode = 'refuse';
    proxy.cut();
    await log.until('disconnected');
    expect(log.entries).toEqual(['disconnected']);
  });

  it('tells when a 1.1.0 server knows it under another id', async () => {
    const server = await serve();
    const proxy = await proxyTo(server);
    const signaling = signalingOn(proxy.url);
    await signaling.connect();
    const former = signaling.id;
    proxy.cut();
    await log.until('id changed');
    expect(signaling.id).not.toBe(former);
    expect(log.entries).toEqual(['disconnected', 'id changed']);
  });

  it('A0-23 tells of a disconnection once, though every try to restore it fails', async () => {
    const server = await serve();
    const proxy = await proxyTo(server);
    const signaling = signalingOn(proxy.url, { reconnectionAttempts: 2 });
    await signaling.connect();
    proxy.mode = 'refuse';
    proxy.cut();
    // One connection and two tries, each with both transports.
    await proxy.untilAsked(5);
    await expect(signaling.listHosts()).rejects.toMatchObject({ code: 'signaling-unreachable' });
    expect(log.entries).toEqual(['disconnected']);
  });

  it('A0-23 says nothing when it closes itself, and takes another secret afterwards', async () => {
    const server = await serve({ welcome });
    const signaling = signalingOn(server.url);
    await signaling.connect();
    signaling.close();
    expect(signaling.id).toBe('');
    await signaling.connect();
    const [first, second] = server.handshakes;
    expect(second?.['resume']).not.toBe(first?.['resume']);
    expect(log.entries).toEqual([]);
  });

  it('rejects what waits when it is closed', async () => {
    const server = await serve({ welcome });
    const proxy = await proxyTo(server);
    proxy.mode = 'swallow';
    const signaling = signalingOn(proxy.url);
    const waiting = [signaling.connect(), signaling.listHosts(), signaling.createHost('a')];
    signaling.close();
    for (const one of await Promise.allSettled(waiting)) {
      expect(one).toMatchObject({ status: 'rejected', reason: { code: 'stopped' } });
    }
    expect(clock.pending).toBe(0);
    await proxy.untilIdle();
  });

  it('reads every event, and drops what cannot be read', async () => {
    const server = await serve({ welcome });
    await signalingOn(server.url).connect();
    const events = [
      'message',
      'message failed',
      'user disconnected',
      'peer suspended',
      'peer resumed',
      'error',
      'unknown event',
    ];
    for (const garbage of [undefined, null, 7, '', 'text', [], {}, { id: 7 }, { type: 'offer' }]) {
      events.forEach((event) => {
        server.tell(event, garbage);
      });
    }
    server.tell('message', { type: 'bye', from: 'a', to: 'me' });
    server.tell('message failed', { to: 'a', type: 'offer', code: 'peer-not-found' });
    server.tell('user disconnected', { id: 'a' });
    server.tell('user disconnected', { id: 'b', reason: 'left' });
    server.tell('peer suspended', { id: 'a' });
    server.tell('peer resumed', { id: 'a' });
    server.tell('error', { code: 'rate-limited', message: 'slower', fatal: false });
    await log.until('error rate-limited');
    const isGarbage = (entry: string): boolean =>
      ['message failed  undefined', 'error unexpected'].includes(entry);
    expect(log.entries.filter((entry) => !isGarbage(entry))).toEqual([
      'message bye of a',
      'message failed a peer-not-found',
      'user disconnected a undefined',
      'user disconnected b left',
      'suspended a',
      'resumed a',
      'error rate-limited',
    ]);
  });

  it('sends host options to a server that knows them', async () => {
    const server = await serve({
      welcome: { id: 'me', features: ['host-options'] },
      answers: false,
    });
    const signaling = signalingOn(server.url);
    const hosting = signaling.createHost('a', { capacity: 2 });
    await server.untilAsked('create host');

    expect(server.acks.at(-1)).toMatchObject({
      event: 'create host',
      args: ['a', { capacity: 2 }],
    });
    server.acks.at(-1)?.ack({ status: 200, message: 'yes' });
    expect(await hosting).toEqual({ status: 200, message: 'yes' });
  });

  it.each([
    ['of ours', welcome],
    ['of 1.1.0', undefined],
  ])(
    'asks a server %s that knows no host options for none: not-supported, nothing sent',
    async (_, said) => {
      const server = await serve(said ? { welcome: said } : {});
      const signaling = signalingOn(server.url);

      await expect(signaling.createHost('a', { capacity: 2 })).rejects.toMatchObject({
        code: 'not-supported',
      });
      await signaling.listHosts();
      expect(server.asked).toEqual(['list hosts', 'list hosts']);
    },
  );
});
