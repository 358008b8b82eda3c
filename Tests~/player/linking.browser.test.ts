import type { Browser } from 'playwright-core';
import { createSignalingServer } from '@extreal-dev/extreal.integration.p2p.webrtc.signaling';
import { launchChromium } from '../browser/launchChromium.js';
import { configOf } from './configOf.js';
import { linkPlayer, nameOf, type LinkSettings } from './linkPlayer.js';
import { Player } from './Player.js';
import { servePlayers } from './servePlayers.js';

const settings: LinkSettings[] = [
  { optimization: '-O0', dynCalls: false },
  { optimization: '-O0', dynCalls: true },
  { optimization: '-O2', dynCalls: false },
  { optimization: '-O2', dynCalls: true },
  { optimization: '-O3', dynCalls: false },
  { optimization: '-O3', dynCalls: true },
  { optimization: '-O2', dynCalls: false, threads: true },
];

jest.setTimeout(60_000);

describe('the .jslib in a player', () => {
  const signaling = createSignalingServer({ cors: { origin: '*' } });
  let port: number;
  let browser: Browser;

  beforeAll(async () => {
    port = await signaling.listen(0);
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    await signaling.close();
  });

  it.each(settings.map((each) => [nameOf(each), each] as const))(
    'A0.7-15 links without a warning, hosts and joins: %s',
    async (name, each) => {
      expect((await linkPlayer(each)).warnings).toBe('');
      const players = await servePlayers(each);
      const host = await Player.open(browser, players.urlOf('none'));
      const client = await Player.open(browser, players.urlOf('none'));

      expect(await host.construct(configOf(port))).toBe(0);
      expect(await client.construct(configOf(port))).toBe(0);
      expect((await host.host(name)).status).toBe(200);
      await client.join(name);

      expect((await host.log.next('HandleOnUserConnecting')).str1).toBe(
        client.log.all.find((line) => line.name === 'OnStarted')?.str1,
      );
      expect(client.complaints).toEqual([]);
      await Promise.all([host.close(), client.close()]);
      await players.close();
    },
  );
});
