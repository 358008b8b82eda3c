import type { Browser, BrowserContext, Page } from 'playwright-core';

declare global {
  /** Tests~/player/csharp/page/boot.js */
  var csharpPlayer: {
    command: ((text: string) => void) | undefined;
    memory: () => number;
    ended: Promise<number>;
  };
}

type Prepare = (page: Page) => Promise<unknown>;

/** A tab of its own in which a C# program runs; what it reports goes to `onReport`. */
export class CsharpPage {
  /** The texts of console.warn and console.error, and of uncaught errors. */
  public readonly complaints: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    public readonly page: Page,
  ) {}

  /** @param prepare runs before the page loads, e.g. to add an init script */
  public static async open(
    browser: Browser,
    url: string,
    onReport: (text: string) => void,
    prepare: Prepare = () => Promise.resolve(),
  ): Promise<CsharpPage> {
    const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
    const opened = new CsharpPage(context, await context.newPage());
    await opened.load(url, onReport, prepare);
    return opened;
  }

  /** Reaches `Page.Commanded` in C#. */
  public command(text: string): Promise<void> {
    return this.page.evaluate((line) => globalThis.csharpPlayer.command?.(line), text);
  }

  /** What Main gives, or throws. */
  public ended(): Promise<number> {
    return this.page.evaluate(() => globalThis.csharpPlayer.ended);
  }

  public close(): Promise<void> {
    return this.context.close();
  }

  private async load(url: string, onReport: (text: string) => void, prepare: Prepare) {
    this.page.on('console', (message) => {
      if (message.type() === 'warning' || message.type() === 'error') {
        this.complaints.push(message.text());
      }
    });
    this.page.on('pageerror', (error) => this.complaints.push(error.message));
    await this.page.exposeFunction('report', onReport);
    await prepare(this.page);
    await this.page.goto(url);
  }
}
