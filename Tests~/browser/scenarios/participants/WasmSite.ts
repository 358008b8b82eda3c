import type { Browser } from 'playwright-core';
import { buildCsharp } from '../../../player/csharp/buildCsharp.js';
import { buildLinkScript } from '../../../player/csharp/buildLinkScript.js';
import { actorProject } from '../../../player/csharp/csharpPaths.js';
import { CsharpPlayer } from '../../../player/csharp/CsharpPlayer.js';
import { serveCsharp } from '../../../player/csharp/serveCsharp.js';
import type { Place } from './Participant.js';
import { WasmParticipant } from './WasmParticipant.js';

type Site = Awaited<ReturnType<typeof serveCsharp>>;

/** Serves the player's page, built at the first call. */
export class WasmSite {
  private site: Promise<Site> | undefined;

  public constructor(private readonly browser: Browser) {}

  /** A tab of its own. */
  public async open(): Promise<Place> {
    this.site ??= build();
    const player = await CsharpPlayer.open(this.browser, (await this.site).urlOf('links'));
    let names = 0;
    return {
      get isOpen() {
        return !player.tab.page.isClosed();
      },
      enter: (settings) => {
        names += 1;
        return WasmParticipant.enter(player, `client ${names}`, settings);
      },
      close: () => player.close(),
    };
  }

  public async close(): Promise<void> {
    await (await this.site)?.close();
  }
}

const build = async (): Promise<Site> => {
  const [{ page }] = await Promise.all([buildCsharp(actorProject), buildLinkScript()]);
  return serveCsharp(page);
};
