import type { BrowserContext, Page } from 'playwright-core';

type Registry = {
  actions: Map<string, (str1: string, str2: string) => void>;
  functions: Map<string, (str1: string, str2: string) => string>;
  callbacks: Map<string, (str1: string, str2: string) => void>;
};
/** What the page and the stand-in for C# share. */
type PlayerWindow = { registry: Registry; told: string[] };

const CALLBACKS = [
  ...['HandleOnStarted', 'HandleOnConnectFailed', 'HandleOnDisconnected'],
  ...['HandleOnUserConnecting', 'HandleOnUserDisconnecting'],
  ...['ReceiveStartHostResponse', 'ReceiveListHostsResponse'],
].map((name) => `WebGLPeerClient#${name}`);

/** A tab with the sample's template in it; the test calls what C# would. */
export class PlayerPage {
  /** Errors of the page. */
  public readonly faults: string[] = [];

  private constructor(public readonly page: Page) {
    page.on('pageerror', (error) => this.faults.push(String(error)));
  }

  /** Resolves when Unity would have started. */
  public static async open(context: BrowserContext, url: string): Promise<PlayerPage> {
    const player = new PlayerPage(await context.newPage());
    await player.page.goto(url);
    await player.page.locator('#loading').waitFor({ state: 'hidden' });
    await player.page.evaluate((names) => {
      const key = Symbol.for('extreal.integration.web.common/registry/1');
      const registry = Reflect.get(globalThis, key) as Registry;
      const told: string[] = [];
      for (const name of names) {
        registry.callbacks.set(name, (...args) => told.push([name, ...args].join(' ').trim()));
      }
      Object.assign(globalThis, { registry, told });
    }, CALLBACKS.concat('WebGLDataChannelClient#HandleOnReceived'));
    return player;
  }

  public async call(action: string, str1 = ''): Promise<void> {
    await this.page.evaluate(
      ([name = '', text = '']) => {
        (globalThis as unknown as PlayerWindow).registry.actions.get(name)?.(text, '');
      },
      [action, str1],
    );
  }

  public getId(): Promise<string | undefined> {
    return this.page.evaluate(() =>
      (globalThis as unknown as PlayerWindow).registry.functions.get(
        'WebGLPeerClient#GetClientId',
      )?.('', ''),
    );
  }

  /** Resolves when a callback came that begins so. */
  public async isTold(beginning: string): Promise<void> {
    await this.page.waitForFunction(
      (text) => (globalThis as unknown as PlayerWindow).told.some((line) => line.startsWith(text)),
      beginning,
    );
  }

  public getTold(): Promise<string[]> {
    return this.page.evaluate(() => (globalThis as unknown as PlayerWindow).told);
  }
}
