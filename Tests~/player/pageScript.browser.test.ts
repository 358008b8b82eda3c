import { prepareTexture } from './prepareTexture.js';
import { buildPageScript } from './buildPageScript.js';
import { configOf } from './configOf.js';
import { Stage } from './Stage.js';

jest.setTimeout(60_000);

describe('a player on a page', () => {
  let stage: Stage;

  beforeAll(async () => {
    await buildPageScript();
    stage = await Stage.set();
  });
  beforeEach(() => stage.begin());
  afterEach(() => stage.clear());
  afterAll(() => stage.strike());

  it('A0-37 A0-60 with a script of ours: its hooks carry messages between two players', async () => {
    const [host, client] = await Promise.all([stage.enter('ours'), stage.enter('ours')]);
    for (const player of [host, client]) {
      await player.addCallback('Chat#Opened');
      await player.addCallback('Chat#Received');
      await player.action('Chat#Hook');
    }
    await host.host('garden');
    const hostId = (await host.log.next('OnStarted')).str1;
    const clientId = (await client.join('garden')).str1;
    await Promise.all([host, client].map(({ log }) => log.next('Chat#Opened')));

    await host.action('Chat#Send', 'Gr\u00fc\u00dfe \ud83c\udf0a from the host');
    await client.action('Chat#Send', 'hello from the client');

    expect(await client.log.next('Chat#Received')).toMatchObject({
      str1: 'Gr\u00fc\u00dfe \ud83c\udf0a from the host',
      str2: hostId,
    });
    expect(await host.log.next('Chat#Received')).toMatchObject({
      str1: 'hello from the client',
      str2: clientId,
    });
    expect([...host.complaints, ...client.complaints]).toEqual([]);
  });

  it('A0-57 functions of the page script answer, and what they throw is an error value', async () => {
    const player = await stage.enter('ours');

    expect(await player.function('Chat#Describe', 'here')).toBe('here debug=false');
    expect(await player.action('Chat#Throw')).toBe(1);
    expect((await player.log.next('error')).str1).toBe('unexpected\nthrown in an action');
    expect(await player.listHosts()).toMatchObject({ status: 200 });
  });

  it('A0-27 A0-28 hooks that throw stop neither the connection nor the player', async () => {
    const [host, client] = await Promise.all([stage.enter('ours'), stage.enter('ours')]);
    await host.action('Chat#HookThatThrows');
    await client.action('Chat#HookThatThrows');
    await host.host('garden');
    await client.join('garden');
    await host.log.next('HandleOnUserConnecting');

    await client.call('DoStopAsync');

    await host.log.next('HandleOnUserDisconnecting');
    expect(host.complaints.join()).toContain('create hook');
    expect(await client.listHosts()).toMatchObject({ hosts: [{ name: 'garden' }] });
  });

  it('a trap inside a C# callback does not end the page, nor the join', async () => {
    const [host, client] = await Promise.all([stage.enter(), stage.enter()]);
    await client.page.evaluate(async () => {
      (await globalThis.player).trapOnUserConnecting = true;
    });
    await host.host('garden');

    await client.join('garden');

    expect(client.complaints.join()).toContain('WebGLPeerClient#HandleOnUserConnecting');
    expect(await client.listHosts()).toMatchObject({ hosts: [{ name: 'garden' }] });
  });

  it('with a bundle from the official packages: a typed error that says what to do', async () => {
    const player = await stage.open('foreign');

    expect(await player.construct(configOf(stage.port))).toBe(1);

    const { str1 } = await player.log.next('error');
    expect(str1).toMatch(/^foreign-page-bundle\n.*Rebuild it from the npm packages/s);
  });

  it('updateTexture fills a Unity texture, bottom row first, where __getNop got GL', async () => {
    const player = await stage.open('ours');
    await player.page.evaluate(prepareTexture);

    expect(await player.action('Texture#Update', '1', 'false')).toBe(0);

    expect(await player.page.evaluate(() => globalThis.readTexture())).toEqual({
      name: 1,
      bottom: [0, 0, 255, 255],
      isBoundAfterwards: false,
    });
  });

  it('a script of ours that comes after the construct is warned and ignored', async () => {
    const player = await stage.enter();
    const host = await stage.enter();
    await host.host('garden');

    await player.page.addScriptTag({ url: '/out/pageScript.js' });

    expect(player.complaints).toEqual([
      expect.stringContaining('Load the page script before the Unity loader.'),
    ]);
    await player.join('garden');
  });
});
