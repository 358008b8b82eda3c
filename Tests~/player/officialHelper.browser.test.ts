import { buildPageScript } from './buildPageScript.js';
import { configOf } from './configOf.js';
import { Stage } from './Stage.js';

jest.setTimeout(60_000);

describe('a player that has the official helper.jslib too', () => {
  let stage: Stage;

  beforeAll(async () => {
    await buildPageScript();
    stage = await Stage.set({ optimization: '-O2', dynCalls: true, officialHelper: true });
  });
  beforeEach(() => stage.begin());
  afterEach(() => stage.clear());
  afterAll(() => stage.strike());

  it('A0.7-15 A0-60 with a page script of ours: both sets of symbols reach one registry', async () => {
    const [host, client] = [await stage.enter('ours'), await stage.enter('ours')];

    // By the official symbols: a function, a callback, and the action that hooks the chat.
    expect(await host.official('Chat#Describe', 'Chat#Received')).toBe('asked debug=false');
    expect(await client.official('Chat#Describe', 'Chat#Opened')).toBe('asked debug=false');
    await host.host('garden');
    await client.join('garden');

    expect((await client.log.next('official')).str1).toBe((await host.log.next('OnStarted')).str1);
  });

  it('with a bundle of the official packages: a typed error that says what to do', async () => {
    const player = await stage.open('foreign');

    expect(await player.construct(configOf(stage.port))).toBe(1);

    const { str1 } = await player.log.next('error');
    expect(str1).toMatch(/^foreign-page-bundle\n.*Rebuild it from the npm packages/s);
  });
});
