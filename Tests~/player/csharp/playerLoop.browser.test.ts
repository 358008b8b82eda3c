import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../browser/launchChromium.js';
import { buildCsharp } from './buildCsharp.js';
import { csharp } from './csharpPaths.js';
import { CsharpPage } from './CsharpPage.js';
import { EventLog } from './EventLog.js';
import { serveCsharp } from './serveCsharp.js';

jest.setTimeout(300_000);

declare global {
  /** Runs what has asked for an animation frame. */
  var giveFrame: () => void;
}

/** From now on the page gets a frame when the test gives one. */
function holdFrames(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    let asked: FrameRequestCallback[] = [];
    globalThis.requestAnimationFrame = (callback) => asked.push(callback);
    globalThis.giveFrame = () => {
      const given = asked;
      asked = [];
      for (const callback of given) {
        callback(performance.now());
      }
    };
  });
}

describe("UniTask's player loop in a page", () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serveCsharp>>;
  let tab: CsharpPage;
  let reports: EventLog<string>;

  const giveFrame = () => tab.page.evaluate(() => globalThis.giveFrame());
  const texts = () => reports.all.slice(1);

  beforeAll(async () => {
    const { page } = await buildCsharp(path.join(csharp, 'programs/PlayerLoop.cs'));
    served = await serveCsharp(page);
    browser = await launchChromium();
  });
  beforeEach(async () => {
    reports = new EventLog();
    const onReport = (text: string) => reports.add(text);
    tab = await CsharpPage.open(browser, served.urlOf('none'), onReport, holdFrames);
    await reports.next((text) => text === 'ready');
  });
  afterEach(() => tab.close());
  afterAll(() => Promise.all([browser.close(), served.close()]));

  it.each(['Yield', 'NextFrame', 'Task'])(
    '%s goes on in the next animation frame',
    async (name) => {
      await tab.command(name);
      expect(texts()).toEqual([]);

      await giveFrame();

      expect(texts()).toEqual([`${name} after 1`]);
    },
  );

  it('DelayFrame(3) goes on in the third frame', async () => {
    await tab.command('DelayFrame');
    await giveFrame();
    await giveFrame();
    expect(texts()).toEqual([]);

    await giveFrame();

    expect(texts()).toEqual(['DelayFrame after 3']);
  });

  it('Delay goes on in a frame, once its time is over', async () => {
    await tab.command('Delay');

    while (texts().length === 0) {
      await giveFrame();
    }

    expect(texts()[0]).toMatch(/^Delay after [1-9]/);
  });
});

describe('the end of a program', () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serveCsharp>>;

  beforeAll(async () => {
    const { page } = await buildCsharp(path.join(csharp, 'programs/ThrowingMain.cs'));
    served = await serveCsharp(page);
    browser = await launchChromium();
  });
  afterAll(() => Promise.all([browser.close(), served.close()]));

  it('tells the page what Main threw', async () => {
    const tab = await CsharpPage.open(browser, served.urlOf('none'), () => undefined);

    await expect(tab.ended()).rejects.toThrow('thrown in Main');
  });
});
