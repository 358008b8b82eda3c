import type { RemoteMember } from './RemoteMember.js';
import { Stage } from './Stage.js';

jest.setTimeout(60_000);

const departures: [string, (member: RemoteMember) => Promise<unknown>][] = [
  ['its tab is closed', ({ tab }) => tab.page.close()],
  ['its tab goes elsewhere', ({ tab }) => tab.page.goto('about:blank')],
  [
    'its tab crashes',
    async ({ tab: { page } }) => {
      const session = await page.context().newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      // Never answered: who would answer is gone.
      session.send('Page.crash').catch(() => undefined);
      await crashed;
    },
  ],
];

describe('a member that goes without a word', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
  });

  afterEach(async () => {
    expect(await stage.clear()).toEqual([]);
  });

  afterAll(() => stage.close());

  it.each(departures)('C9 is gone for all others by the server’s word: %s', async (_, depart) => {
    const [host, stays, goes] = await stage.enterTrio();
    await depart(goes);

    for (const [member, other] of [
      [host, stays],
      [stays, host],
    ] as const) {
      const { connections } = await member.heard(`user-disconnecting ${goes.id}`);
      // Not by Chromium's own detection, which ends in `failed`.
      expect(connections[goes.id]?.connectionState).toMatch(/^(connected|disconnected)$/);
      const notice = JSON.stringify(['user disconnected', { id: goes.id, reason: 'left' }]);
      expect(member.tab.frames.filter((frame) => frame.endsWith(notice))).toHaveLength(1);
      await member.meshedWith([other]);
    }
    expect(await host.ask(stays, 'still here')).toBe(`${stays.id} heard still here`);
  });

  it('A0-33 a host whose tab is closed is not listed, and the others stay meshed', async () => {
    const [host, a, b] = await stage.enterTrio();
    await host.tab.page.close();
    await Promise.all([a.meshedWith([b]), b.meshedWith([a])]);

    expect((await a.list()).map(({ id }) => id)).not.toContain(host.id);
    expect(await a.ask(b, 'still here')).toBe(`${b.id} heard still here`);
  });
});
