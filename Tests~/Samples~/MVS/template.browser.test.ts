import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import {
  createSignalingServer,
  type SignalingServer,
} from '@extreal-dev/extreal.integration.p2p.webrtc.signaling';

import { launchChromium } from '../../browser/launchChromium.js';
import { serveFolder } from '../../browser/serveStatic.js';
import { readText, ROOT } from '../../house/projectFiles.js';
import { configOf } from '../../player/configOf.js';
import { PlayerPage } from './PlayerPage.js';
import { preprocess, PRODUCT } from './preprocess.js';

jest.setTimeout(60_000);

const TEMPLATE = 'Samples~/MVS/WebGLTemplates/MVS';
const CHAT = 'WebGLDataChannelClient';

/** In the place of Unity's loader: nothing runs, and what the template says is kept. */
const LOADER = `window.createUnityInstance = (canvas, config, onProgress) => {
  window.unity = { canvas: canvas.id, ...config };
  onProgress(1);
  return Promise.resolve({ SetFullscreen() {} });
};`;

describe('MVS: the template in Chromium', () => {
  let browser: Browser;
  let context: BrowserContext;
  let server: SignalingServer;
  let port: number;
  let site: Awaited<ReturnType<typeof serveFolder>>;
  let pages: PlayerPage[];

  beforeAll(async () => {
    browser = await launchChromium();
    const files = ['index.html', 'start.js', 'style.css', 'index.js'];
    site = await serveFolder(
      { path: '/Build/game.loader.js', content: LOADER },
      ...files.map((file) => ({
        path: `/${file}`,
        content: preprocess(readText(join(TEMPLATE, file))),
      })),
      // What is left: nothing but the icon that a browser asks for.
      { path: '/', folder: join(ROOT, TEMPLATE) },
    );
  });

  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  beforeEach(async () => {
    pages = [];
    server = createSignalingServer({ cors: { origin: '*' } });
    port = await server.listen(0, '127.0.0.1');
    context = await browser.newContext();
    context.setDefaultTimeout(15_000);
  });

  afterEach(async () => {
    await context.close();
    await server.close();
    expect(pages.flatMap(({ faults }) => faults)).toEqual([]);
  });

  const open = async (): Promise<PlayerPage> => {
    const player = await PlayerPage.open(context, `${site.url}/`);
    pages.push(player);
    await player.call('WebGLPeerClient#WebGLPeerClient', JSON.stringify(configOf(port)));
    await player.call(CHAT);
    return player;
  };

  /** Two players, the chat between whom is open. */
  const meet = async (): Promise<{ host: PlayerPage; guest: PlayerPage; hostId: string }> => {
    const [host, guest] = [await open(), await open()];
    await host.call('WebGLPeerClient#DoStartHostAsync', 'garden');
    await host.isTold('WebGLPeerClient#ReceiveStartHostResponse');
    const hostId = (await host.getId()) ?? '';
    await guest.call('WebGLPeerClient#DoStartClientAsync', hostId);
    await guest.isTold('WebGLPeerClient#HandleOnStarted');
    await host.isTold('WebGLPeerClient#HandleOnUserConnecting');
    return { host, guest, hostId };
  };

  it('A0-60 starts Unity with what Unity writes into it, quotes in names included', async () => {
    const { page } = await open();
    expect(await page.evaluate(() => Reflect.get(globalThis, 'unity') as unknown)).toEqual({
      canvas: 'unity-canvas',
      dataUrl: 'Build/game.data',
      frameworkUrl: 'Build/game.framework.js',
      codeUrl: 'Build/game.wasm',
      streamingAssetsUrl: 'StreamingAssets',
      companyName: "O'Neill",
      productName: PRODUCT,
      productVersion: '1.0',
    });
    expect(await page.title()).toBe(PRODUCT);
  });

  it('shows why it cannot start, to screen readers as well', async () => {
    const page = await context.newPage();
    await page.route('**/game.loader.js', (route) => route.abort());
    await page.goto(`${site.url}/`);
    await page.getByRole('alert').filter({ hasText: 'game.loader.js is not there' }).waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
  });

  it('follows the dark mode of the system', async () => {
    const groundOf = async (colorScheme: 'light' | 'dark'): Promise<string> => {
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme });
      await page.goto(`${site.url}/`);
      return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    };
    expect(await groundOf('light')).toBe('rgb(246, 247, 249)');
    expect(await groundOf('dark')).toBe('rgb(20, 23, 27)');
  });

  it('carries the chat both ways, over channels made in hooks', async () => {
    const { host, guest, hostId } = await meet();
    await host.call(`${CHAT}#Send`, 'good morning');
    await guest.isTold(`${CHAT}#HandleOnReceived ${hostId} good morning`);
    await guest.call(`${CHAT}#Send`, 'good day');
    await host.isTold(`${CHAT}#HandleOnReceived ${String(await guest.getId())} good day`);
  });

  it('A0.7-14 closes its channels when C# clears, and stays in the group', async () => {
    const { host, guest } = await meet();
    await host.call(`${CHAT}#Send`, 'first');
    await guest.isTold(`${CHAT}#HandleOnReceived`);
    await guest.call(`${CHAT}#Clear`);
    await guest.call(`${CHAT}#Send`, 'too late');

    // What leaves after it arrives after it: when the host hears of the end, it has heard all.
    await guest.call('WebGLPeerClient#DoStopAsync');
    await host.isTold('WebGLPeerClient#HandleOnUserDisconnecting');
    expect((await host.getTold()).filter((line) => line.startsWith(CHAT))).toEqual([]);
    expect((await guest.getTold()).filter((line) => line.includes('HandleOnDisconnected'))).toEqual(
      [],
    );
  });
});
