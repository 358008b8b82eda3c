import { PeerAdapter, PeerError } from '@extreal-dev/extreal.integration.p2p.webrtc';
import { initialize } from '@extreal-dev/extreal.integration.web.common/bridge';
import { leavePage } from '../../web.common/loadCopy.js';
import { thrownBy } from '../../web.common/thrownBy.js';
import { FakeCSharp } from './FakeCSharp.js';
import { FakePeerClient } from './FakePeerClient.js';

const json = JSON.stringify({
  url: 'http://127.0.0.1:1',
  socketOptions: { connectionTimeout: 3000, reconnection: false, withCredentials: true },
  pcConfig: { iceServers: [{ urls: ['turn:t'], username: 'u', credential: 'secret' }] },
  vanillaIceTimeout: 4000,
  isDebug: false,
});

describe('PeerAdapter', () => {
  const clients: FakePeerClient[] = [];
  let adapter: PeerAdapter;

  const client = (index = 0): FakePeerClient => {
    const found = clients[index];
    if (!found) {
      throw new Error(`No client ${index} was made.`);
    }
    return found;
  };

  beforeEach(() => {
    leavePage();
    clients.length = 0;
    adapter = new PeerAdapter((config, callbacks) => {
      const made = new FakePeerClient(config, callbacks);
      clients.push(made);
      return made;
    });
    adapter.adapt();
  });

  afterEach(() => jest.restoreAllMocks());

  it('A0-37 A0-38 getPeerClient asks for the constructor first, then gives the client, unbound', () => {
    const { getPeerClient } = adapter;

    expect(getPeerClient).toThrow('Call the WebGLPeerClient constructor first in Unity.');
    new FakeCSharp('1.1.0').act('WebGLPeerClient', json);

    expect(getPeerClient()).toBe(client());
  });

  it('A0-42 hands the configuration over; a C# of 1.1.0 keeps the clock of a join itself', () => {
    new FakeCSharp('1.1.0').act('WebGLPeerClient', json);

    expect(client().given).toEqual({ ...JSON.parse(json), p2pTimeout: 0 });
  });

  it('A0-42 takes the additions', () => {
    const additions = { p2pTimeout: 9000, trickle: false, iceTransportPolicy: 'relay' };
    new FakeCSharp('ours').act(
      'WebGLPeerClient',
      JSON.stringify({ ...JSON.parse(json), ...additions, auth: { token: 't' } }),
      '1/',
    );

    expect(client().given).toMatchObject({ ...additions, auth: { token: 't' } });
  });

  it.each(['', '{', '[]', 'null', '7', '{}', '{"url":7}', '{"url":""}'])(
    'A0-42 refuses %j as a configuration',
    (text) => {
      expect(
        thrownBy(() => {
          new FakeCSharp('ours').act('WebGLPeerClient', text, '1/');
        }),
      ).toMatchObject({ code: 'invalid-argument' });
      expect(clients).toEqual([]);
    },
  );

  it('A0.7-16 credentials are not in the debug trace', () => {
    const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    initialize(true);

    new FakeCSharp('ours').act('WebGLPeerClient', json, '1/');

    expect(log.mock.calls.flat().join()).not.toContain('secret');
    expect(clients).toHaveLength(1);
  });

  it.each([
    ['1.1.0', '', ''],
    ['ours', '1/', '1/7'],
  ] as const)('A0-43 A0-51 hosts and answers a C# of %s', (version, handle, request) => {
    const unity = new FakeCSharp(version);
    unity.act('WebGLPeerClient', json, handle);
    unity.act('DoStartHostAsync', 'garden', request);

    expect(client().hostRequests[0]?.name).toBe('garden');
    client().hostRequests[0]?.answer({ status: 200, message: 'ok' });

    expect(unity.heard).toEqual([
      ['ReceiveStartHostResponse', '{"status":200,"message":"ok"}', request],
    ]);
  });

  it('A0-35 A0-51 a taken name is an answer 409, and not an error besides', async () => {
    const unity = new FakeCSharp('ours');
    unity.act('WebGLPeerClient', json, '1/');
    unity.act('DoStartHostAsync', 'garden', '1/1');

    client().hostRequests[0]?.answer({ status: 409, message: 'taken' });
    client().hostRequests[0]?.reject(new PeerError('host-name-taken', 'taken'));
    await Promise.resolve();

    expect(unity.heard).toEqual([
      ['ReceiveStartHostResponse', '{"status":409,"message":"taken"}', '1/1'],
    ]);
  });

  it('A0-44 A0-52 lists hosts', () => {
    const unity = new FakeCSharp('ours');
    unity.act('WebGLPeerClient', json, '1/');
    unity.act('DoListHostsAsync', '', '1/2');

    client().listRequests[0]?.answer({ status: 200, hosts: [{ id: 'a', name: 'garden' }] });

    expect(unity.heard).toEqual([
      ['ReceiveListHostsResponse', '{"status":200,"hosts":[{"id":"a","name":"garden"}]}', '1/2'],
    ]);
  });

  it('hosts with options, which come beside the name', () => {
    const unity = new FakeCSharp('ours');
    unity.act('WebGLPeerClient', json, '1/');
    const options = { capacity: 3, password: 'p', metadata: 'm' };
    unity.act('DoStartHostWithOptionsAsync', JSON.stringify({ name: 'garden', options }), '1/1');

    expect(client().hostRequests).toMatchObject([{ name: 'garden', options }]);
    client().hostRequests[0]?.answer({ status: 200, message: 'ok' });

    expect(unity.heard).toEqual([
      ['ReceiveStartHostResponse', '{"status":200,"message":"ok"}', '1/1'],
    ]);
  });

  it('says that the join is on its way, to a C# that waits for it', async () => {
    const [waiting, of110] = [new FakeCSharp('ours'), new FakeCSharp('1.1.0')];
    waiting.act('WebGLPeerClient', json, '1/');
    waiting.act('DoStartClientAsync', 'host-id', '1/4');

    client().joinRequests[0]?.resolve();
    await Promise.resolve();

    expect(waiting.heard).toEqual([['ReceiveStartClientResponse', '', '1/4']]);
    expect(of110.heard).toEqual([]);
  });

  it('tells which request failed, and why', async () => {
    const unity = new FakeCSharp('ours');
    unity.act('WebGLPeerClient', json, '1/');
    unity.act('DoListHostsAsync', '', '1/2');
    unity.act('DoStartHostAsync', 'garden', '1/3');
    unity.act('DoStartClientAsync', 'host-id', '1/4');
    expect(client().joinRequests[0]?.hostId).toBe('host-id');

    client().joinRequests[0]?.reject(new PeerError('already-running', 'stop first'));
    client().hostRequests[0]?.reject(new Error('odd'));
    client().listRequests[0]?.reject(new PeerError('signaling-unreachable', 'gone'));
    await Promise.resolve();

    expect(unity.heard).toEqual([
      ['ReceiveError', '{"code":"already-running","message":"stop first"}', '1/4'],
      ['ReceiveError', '{"code":"unexpected","message":"odd"}', '1/3'],
      ['ReceiveError', '{"code":"signaling-unreachable","message":"gone"}', '1/2'],
    ]);
  });

  it('A0-45 A0-46 A0-47 a C# of 1.1.0 joins, reads its id, stops, and hears of no addition', async () => {
    const unity = new FakeCSharp('1.1.0');
    unity.act('WebGLPeerClient', json);
    unity.act('DoStartClientAsync', 'host-id');
    client().joinRequests[0]?.reject(new PeerError('signaling-unreachable', 'gone'));
    unity.act('DoStartClientAsync', 'host-id');
    client().joinRequests[1]?.resolve();
    await Promise.resolve();
    client().events.onStartFailed?.('join-timeout');
    client().events.onPeerConnectionFailed?.('a');
    client().events.onReconnecting?.();
    client().events.onReconnected?.();
    client().events.onError?.(new PeerError('host-name-lost', 'lost'));

    expect(unity.heard).toEqual([]);
    expect(unity.getClientId()).toBe('own-id');
    unity.act('DoStopAsync');
    expect(client().stops).toBe(1);
  });

  it.each([
    ['1.1.0', '', ''],
    ['ours', '7/', '7/'],
  ] as const)('A0-48 A0-49 A0-50 tells a C# of %s what happens', (version, handle, tag) => {
    const unity = new FakeCSharp(version);
    unity.act('WebGLPeerClient', json, handle);
    const { events } = client();

    events.onUserConnecting('a');
    events.onStarted();
    events.onConnectFailed('no route');
    events.onDisconnected('transport close');
    events.onUserDisconnecting('a');

    expect(unity.heard).toEqual([
      ['HandleOnUserConnecting', 'a', tag],
      ['HandleOnStarted', '', tag],
      ['HandleOnConnectFailed', 'no route', tag],
      ['HandleOnDisconnected', 'transport close', tag],
      ['HandleOnUserDisconnecting', 'a', tag],
    ]);
  });

  it('tells a C# of ours the additions', () => {
    const unity = new FakeCSharp('ours');
    unity.act('WebGLPeerClient', json, '7/');
    const { events } = client();

    events.onStartFailed?.('join-timeout');
    events.onPeerConnectionFailed?.('a');
    events.onReconnecting?.();
    events.onReconnected?.();
    events.onError?.(new PeerError('host-name-lost', 'lost'));

    expect(unity.heard).toEqual([
      ['HandleOnStartFailed', 'join-timeout', '7/'],
      ['HandleOnPeerConnectionFailed', 'a', '7/'],
      ['HandleOnReconnecting', '', '7/'],
      ['HandleOnReconnected', '', '7/'],
      ['ReceiveError', '{"code":"host-name-lost","message":"lost"}', '7/'],
    ]);
  });

  it('A0-57 a callback of 1.1.0 that C# has not registered throws', () => {
    const act = new FakeCSharp('ours');
    leavePage();
    adapter.adapt();
    act.act('WebGLPeerClient', json, '1/');

    expect(() => {
      client().events.onStarted();
    }).toThrow('A callback to call not found. name=WebGLPeerClient#HandleOnStarted');
  });

  it('keeps two clients apart, and means the last one by an empty handle', () => {
    const unity = new FakeCSharp('ours');
    unity.act('WebGLPeerClient', json, '1/');
    unity.act('WebGLPeerClient', json, '2/');
    client(0).id = 'first';
    client(1).id = 'second';

    expect([unity.getClientId('1/1'), unity.getClientId('2/1'), unity.getClientId('')]).toEqual([
      'first',
      'second',
      'second',
    ]);
    expect([
      adapter.getPeerClient('1'),
      adapter.getPeerClient('2'),
      adapter.getPeerClient(),
    ]).toEqual([client(0), client(1), client(1)]);
    client(0).events.onStarted();
    expect(unity.heard).toEqual([['HandleOnStarted', '', '1/']]);
  });

  it.each(['', '1/'])(
    'A0.7-13 a second construct with the handle %j stops the first client and silences it',
    (handle) => {
      const unity = new FakeCSharp('ours');
      unity.act('WebGLPeerClient', json, handle);
      unity.act('WebGLPeerClient', json, handle);

      expect([client(0).stops, client(1).stops]).toEqual([1, 0]);
      expect(adapter.getPeerClient()).toBe(client(1));
      expect(unity.heard).toEqual([['HandleOnUserDisconnecting', 'left-by-stop', handle]]);
      client(0).events.onStarted();
      expect(unity.heard).toHaveLength(1);
    },
  );

  it('A0.7-13 Dispose stops and forgets one client, silences its requests, and may come twice', async () => {
    const unity = new FakeCSharp('ours');
    unity.act('WebGLPeerClient', json, '1/');
    unity.act('WebGLPeerClient', json, '2/');
    unity.act('DoListHostsAsync', '', '2/1');
    unity.act('DoStartClientAsync', 'host', '2/2');

    unity.act('Dispose', '', '2/');
    unity.act('Dispose', '', '2/');
    client(1).listRequests[0]?.answer({ status: 200, hosts: [] });
    client(1).joinRequests[0]?.reject(new PeerError('stopped', 'stopped'));
    await Promise.resolve();

    expect([client(0).stops, client(1).stops]).toEqual([0, 1]);
    expect(unity.heard).toEqual([['HandleOnUserDisconnecting', 'left-by-stop', '2/']]);
    expect(adapter.getPeerClient()).toBe(client(0));
    expect(thrownBy(() => unity.getClientId('2/3'))).toMatchObject({ code: 'not-constructed' });
  });
});
