import type { Browser, BrowserContext, Page } from 'playwright-core';
import { PlayerLog, type Reported } from './PlayerLog.js';

/** The player's exports, all of which take strings; the numbers say whether they failed. */
type Export =
  | 'player_construct'
  | 'player_call'
  | 'player_action'
  | 'player_function'
  | 'player_add_callback'
  | 'player_official';

type PlayerModule = {
  ccall: (name: Export, result: 'number', types: 'string'[], values: string[]) => number;
  trapOnUserConnecting?: boolean;
};
declare global {
  var player: Promise<PlayerModule>;
}

/** The WebGLPeerClient of one browser tab, in C; `log` is what it would have told the game. */
export class Player {
  public readonly log = new PlayerLog();
  /** The texts of console.warn and console.error, and of uncaught errors. */
  public readonly complaints: string[] = [];
  private readonly context: BrowserContext;
  private request = 0;
  public readonly page: Page;

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
  }

  /** Opens `url`, which loads a player, in a context of its own, and waits for its `main`. */
  public static async open(browser: Browser, url: string): Promise<Player> {
    const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
    const player = new Player(context, await context.newPage());
    await player.load(url);
    return player;
  }

  /** A client as C# makes it. */
  public construct(config: object, handle = '1'): Promise<number> {
    return this.export('player_construct', handle, JSON.stringify(config));
  }

  public call(member: string, str1 = ''): Promise<number> {
    this.request += 1;
    return this.export('player_call', member, str1, String(this.request));
  }

  /** @returns what the server answered; the player has told OnStarted by then */
  public async host(name: string): Promise<{ status: number; message: string }> {
    await this.call('DoStartHostAsync', name);
    const { str1 } = await this.log.next('ReceiveStartHostResponse');
    return JSON.parse(str1) as { status: number; message: string };
  }

  public async listHosts(): Promise<{ status: number; hosts: { id: string; name: string }[] }> {
    await this.call('DoListHostsAsync');
    const { str1 } = await this.log.next('ReceiveListHostsResponse');
    return JSON.parse(str1) as { status: number; hosts: { id: string; name: string }[] };
  }

  /** Joins the host of this name, as a game does: from the list. */
  public async join(hostName: string): Promise<Reported> {
    const { hosts } = await this.listHosts();
    await this.call('DoStartClientAsync', hosts.find(({ name }) => name === hostName)?.id ?? '');
    return this.log.next('OnStarted');
  }

  public action(name: string, str1 = '', str2 = ''): Promise<number> {
    return this.export('player_action', name, str1, str2);
  }

  public async function(name: string, str1 = ''): Promise<string> {
    await this.export('player_function', name, str1);
    return (await this.log.next('function')).str1;
  }

  public async addCallback(name: string): Promise<void> {
    await this.export('player_add_callback', name);
  }

  /** What goes by the official helper's symbols: a function's answer, and a callback added. */
  public async official(functionName: string, callbackName: string): Promise<string> {
    await this.export('player_official', functionName, callbackName);
    return (await this.log.next('function')).str1;
  }

  public close(): Promise<void> {
    return this.context.close();
  }

  private export(name: Export, ...values: string[]): Promise<number> {
    return this.page.evaluate(
      async ([called, args]) => {
        const types = args.map(() => 'string' as const);
        return (await globalThis.player).ccall(called, 'number', types, args);
      },
      [name, values] as const,
    );
  }

  private async load(url: string): Promise<void> {
    this.page.on('console', (message) => {
      if (message.type() === 'warning' || message.type() === 'error') {
        this.complaints.push(message.text());
      }
    });
    this.page.on('pageerror', (error) => this.complaints.push(error.message));
    await this.page.exposeFunction('report', this.log.add);
    await this.page.goto(url);
    await this.log.next('main');
  }
}
