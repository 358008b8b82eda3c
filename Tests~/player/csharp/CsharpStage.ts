import type { Browser } from 'playwright-core';
import {
  createSignalingServer,
  type SignalingServer,
} from '@extreal-dev/extreal.integration.p2p.webrtc.signaling';
import { launchChromium } from '../../browser/launchChromium.js';
import { buildCsharp } from './buildCsharp.js';
import { buildLinkScript } from './buildLinkScript.js';
import { CsharpPlayer } from './CsharpPlayer.js';
import { actorProject } from './csharpPaths.js';
import type { ActorConfig } from './RemoteClient.js';
import { serveCsharp, type CsharpPageScript } from './serveCsharp.js';

/** A browser with C# players; and a signaling server of its own for each test. */
export class CsharpStage {
  private signaling: SignalingServer | undefined;
  private signalingPort = 0;
  private opened: CsharpPlayer[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly served: Awaited<ReturnType<typeof serveCsharp>>,
  ) {}

  public static async set(): Promise<CsharpStage> {
    const { page } = await buildCsharp(actorProject);
    await buildLinkScript();
    const [browser, served] = await Promise.all([launchChromium(), serveCsharp(page)]);
    return new CsharpStage(browser, served);
  }

  /** Points at this test's server. */
  public get config(): ActorConfig {
    return { url: `http://127.0.0.1:${this.signalingPort}` };
  }

  public async begin(): Promise<void> {
    this.signaling = createSignalingServer({ cors: { origin: '*' } });
    this.signalingPort = await this.signaling.listen(0);
  }

  /** A tab with the actor; no client is constructed yet. */
  public async open(pageScript: CsharpPageScript = 'none'): Promise<CsharpPlayer> {
    const player = await CsharpPlayer.open(this.browser, this.served.urlOf(pageScript));
    this.opened.push(player);
    return player;
  }

  /** A tab whose client is constructed, without a script of the page's. */
  public async enter(config = this.config): Promise<CsharpPlayer> {
    const player = await this.open();
    await player.client.construct(config);
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
    await Promise.all([this.browser.close(), this.served.close()]);
  }
}
