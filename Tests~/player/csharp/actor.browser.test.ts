import { talkOverEveryLink } from '../../standins/LinkProbe.js';
import { CsharpStage } from './CsharpStage.js';

jest.setTimeout(300_000);

describe('the C# that ships, in a page', () => {
  let stage: CsharpStage;

  beforeAll(async () => {
    stage = await CsharpStage.set();
  });
  beforeEach(() => stage.begin());
  afterEach(() => stage.clear());
  afterAll(() => stage.strike());

  it('A0-18 A0-19 A0-24 hosts, lists, joins; each link carries messages both ways', async () => {
    const [host, member] = [await stage.open('links'), await stage.open('links')];
    const probes = [
      await host.constructWithLinks(stage.config),
      await member.constructWithLinks(stage.config),
    ] as const;

    const hostId = await host.client.host('garden');
    expect(await member.client.list()).toEqual([{ id: hostId, name: 'garden' }]);
    const memberId = await member.client.joinByName('garden');

    await talkOverEveryLink([
      { id: hostId, probe: probes[0] },
      { id: memberId, probe: probes[1] },
    ]);
    expect((await host.client.next('OnUserConnecting')).text).toBe(memberId);
    expect(member.client.events()).toEqual(['OnUserConnecting', 'OnStarted']);
    expect(host.client.events()).toEqual(['OnStarted', 'OnUserConnecting']);
    expect([await host.client.id(), await member.client.id()]).toEqual([hostId, memberId]);
    expect([...host.tab.complaints, ...member.tab.complaints]).toEqual([]);
  });

  it('A0-14 A0.7-13 a second client in one tab has a life of its own', async () => {
    const host = await stage.enter();
    const second = host.clientNamed('second');
    await second.construct(stage.config);

    await host.client.host('garden');
    await second.joinByName('garden');
    await host.client.next('OnUserConnecting');
    await second.dispose();

    await host.client.next('OnUserDisconnecting');
    expect(await host.client.isRunning()).toBe(true);
    await expect(second.list()).rejects.toMatchObject({ exception: 'ArgumentException' });
  });

  it('A0-2 A0-35 what C# throws has its type, code and message', async () => {
    const [first, second] = [await stage.enter(), await stage.enter()];
    await first.client.host('garden');

    await expect(second.client.host('garden')).rejects.toMatchObject({
      exception: 'HostNameAlreadyExistsException',
      message: 'Host already exists. host: garden',
    });
  });

  it('A0-31 a token ends a join that waits; Stop ends the run', async () => {
    const [host, member] = [await stage.open('links'), await stage.enter()];
    const links = await host.constructWithLinks(stage.config);
    await links.holdHooks();
    const hostId = await host.client.host('garden');

    const join = member.client.joinWithToken(hostId);
    await member.client.cancel();

    await expect(join).rejects.toMatchObject({ exception: 'OperationCanceledException' });
    expect(await member.client.isRunning()).toBe(false);
    await links.release();
    await member.client.joinByName('garden');
    await member.client.stop();
    expect(await member.client.isRunning()).toBe(false);
  });

  it('A0-57 what an action or function throws is an exception; the player lives on', async () => {
    const { actor, client } = await stage.open('links');
    await client.construct(stage.config);

    for (const [command, name] of [
      ['action', 'Page#Throw'],
      ['function', 'Page#Throw'],
      ['action', 'Page#Unknown'],
      ['function', 'Page#Unknown'],
    ] as const) {
      await expect(actor.ask(command, { name })).rejects.toMatchObject({
        code: name === 'Page#Throw' ? 'unexpected' : 'not-found',
        exception: 'PeerException',
      });
    }
    const { value } = await actor.ask('function', { name: 'Page#Echo', str1: 'a', str2: 'b' });

    expect(value).toBe('a|b');
    expect(await client.list()).toEqual([]);
  });

  it('every entry of the .jslib hands what the page throws over, and the player lives on', async () => {
    const { actor, client, tab } = await stage.open();
    await client.construct(stage.config);
    await tab.page.evaluate(breakRegistry);
    const refused = { exception: 'PeerException', code: 'unexpected' };

    for (const command of ['initialize', 'action', 'function', 'addCallback']) {
      await expect(actor.ask(command, { name: 'Page#Any' })).rejects.toMatchObject({
        ...refused,
        message: expect.stringContaining('thrown by the registry') as string,
      });
    }
    await expect(client.host('garden')).rejects.toMatchObject(refused);

    expect(await client.isRunning()).toBe(false);
    expect(await actor.ask('memory')).toMatchObject({ ok: true });
  });

  it('a callback that throws is logged; the next one comes', async () => {
    const { actor, client } = await stage.open('links');
    await client.construct(stage.config);
    await actor.ask('addCallback', { name: 'Page#Called', throws: true });

    for (const text of ['first', 'second']) {
      await actor.ask('action', { name: 'Page#CallBack', str1: text, str2: 'there' });
      expect(await actor.next('Page#Called', text)).toMatchObject({ text: 'there' });
      expect((await actor.next('LogError')).text).toContain('thrown in Page#Called');
    }
  });

  it('subscribers that throw in every event, and hooks that throw, end nothing', async () => {
    const [host, member] = [await stage.open('links'), await stage.open('links')];
    const [ofHost, ofMember] = [
      await host.constructWithLinks(stage.config),
      await member.constructWithLinks(stage.config),
    ];
    for (const { client } of [host, member]) {
      for (const event of events) {
        await client.throwIn(event);
      }
    }
    await Promise.all([ofHost.throwInHooks(), ofMember.throwInHooks()]);

    const id = await host.client.host('garden');
    const memberId = await member.client.joinByName('garden');
    await talkOverEveryLink([
      { id, probe: ofHost },
      { id: memberId, probe: ofMember },
    ]);
    await host.client.next('OnUserConnecting');
    await member.client.stop();
    await host.client.next('OnUserDisconnecting');
    await expect(member.client.joinWithToken('nobody')).rejects.toMatchObject({
      code: 'host-not-found',
    });
    await member.client.next('OnStartFailed');
    await member.client.joinByName('garden');

    expect(await host.client.isRunning()).toBe(true);
    expect((await host.actor.next('LogError')).text).toContain('thrown in OnStarted');
  });

  it('A0-48 A0-49 A0-50 every callback into C# may fail there, and the player lives on', async () => {
    const { actor, client, tab } = await stage.open();
    await client.construct(stage.config);
    for (const event of events) {
      await client.throwIn(event);
    }

    // What answers no request, and what is no JSON; then what every event is made of.
    expect(await tab.page.evaluate(callEveryCallback, '{')).toBe(13);
    await tab.page.evaluate(callEveryCallback, '{"code":"host-name-lost","message":"lost"}');

    // A start that was told cannot fail any more.
    for (const event of events.filter((each) => each !== 'OnStartFailed')) {
      await client.next(event);
    }
    expect((await actor.next('LogError')).text).toContain('failed');
    await client.stop();
    expect(await client.list()).toEqual([]);
  });

  it('A0-22 an unreachable server, with subscribers that throw, ends nothing either', async () => {
    const { client } = await stage.open();
    await client.construct({ url: 'http://127.0.0.1:9', reconnection: false });
    for (const event of events) {
      await client.throwIn(event);
    }

    await expect(client.list()).rejects.toMatchObject({
      code: 'signaling-unreachable',
      inner: 'PageException',
    });
    await client.next('OnConnectFailed');
    await expect(client.host('garden')).rejects.toMatchObject({ code: 'signaling-unreachable' });
  });
});

/** In the page: calls everything that C# has registered; gives how many there are. */
const callEveryCallback = (str1: string): number => {
  const key = Symbol.for('extreal.integration.web.common/registry/1');
  const { callbacks } = Reflect.get(globalThis, key) as {
    callbacks: Map<string, (str1: string, str2: string) => void>;
  };
  callbacks.forEach((callback) => {
    callback(str1, '1/');
  });
  return callbacks.size;
};

/** In the page: whatever the bridge asks its registry for, it throws. */
const breakRegistry = (): void => {
  const key = Symbol.for('extreal.integration.web.common/registry/1');
  const registry = Reflect.get(globalThis, key) as Record<string, unknown>;
  const fail = (): never => {
    throw new Error('thrown by the registry');
  };
  for (const name of ['actions', 'functions', 'callbacks', 'debugFollowers']) {
    registry[name] = { get: fail, set: fail, has: fail, forEach: fail };
  }
};

const events = [
  'OnStarted',
  'OnStartFailed',
  'OnConnectFailed',
  'OnDisconnected',
  'OnUserConnecting',
  'OnUserDisconnecting',
  'OnPeerConnectionFailed',
  'OnReconnecting',
  'OnReconnected',
  'OnError',
];
