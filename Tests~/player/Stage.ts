import type { Browser } from 'playwright-core';
import {
  createSignalingServer,
  type SignalingServer,
} from '@extreal-dev/extreal.integration.p2p.webrtc.signaling';
import { launchChromium } from '../browser/launchChromium.js';
import { configOf } from './configOf.js';
import { linkPlayer, type LinkSettings } from './linkPlayer.js';
import { Player } from './Player.js';
import { servePlayers, type PageScript } from './servePlayers.js';

const usual: LinkSettings = { optimization: '-O2', dynCalls: false };

/** A browser with players of one linking; and a signaling server of its own for each test. */
export class Stage {
  private readonly browser: Browser;
  private readonly players: Awaited<ReturnType<typeof servePlayers>>;
  private signaling: SignalingServer | undefined;
  private signalingPort = 0;
  private opened: Player[] = [];

  private constructor(browser: Browser, players: Awaited<ReturnType<typeof servePlayers>>) {
    this.browser = browser;
    this.players = players;
  }

  public static async set(settings = usual): Promise<Stage> {
    await linkPlayer(settings);
    const [browser, players] = await Promise.all([launchChromium(), servePlayers(settings)]);
    return new Stage(browser, players);
  }

  /** Where this test's server listens. */
  public get port(): number {
    return this.signalingPort;
  }

  public async begin(): Promise<void> {
    this.signaling = createSignalingServer({ cors: { origin: '*' } });
    this.signalingPort = await this.signaling.listen(0);
  }

  /** A player's page, not yet constructed. */
  public async open(pageScript: PageScript = 'none'): Promise<Player> {
    const player = await Player.open(this.browser, this.players.urlOf(pageScript));
    this.opened.push(player);
    return player;
  }

  /** A player whose WebGLPeerClient is constructed. */
  public async enter(
    pageScript: PageScript = 'none',
    config = configOf(this.port),
  ): Promise<Player> {
    const player = await this.open(pageScript);
    await player.construct(config);
    return player;
  }

  /** Ends one test. */
  public async clear(): Promise<void> {
    await Promise.all(this.opened.map((player) => player.close()));
    this.opened = [];
    await this.signaling?.close();
    this.signaling = undefined;
  }

  public async strike(): Promise<void> {
    await Promise.all([this.browser.close(), this.players.close()]);
  }
}
