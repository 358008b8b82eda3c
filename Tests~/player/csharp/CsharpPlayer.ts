import type { Browser } from 'playwright-core';
import { CsharpPage } from './CsharpPage.js';
import { PageLinks } from './PageLinks.js';
import { RemoteActor } from './RemoteActor.js';
import { RemoteClient, type ActorConfig } from './RemoteClient.js';

/** A tab in which the C# Actor runs on the Runtime that ships. */
export class CsharpPlayer {
  /** The client without a name, which most tests use. */
  public readonly client: RemoteClient;

  private constructor(
    public readonly actor: RemoteActor,
    public readonly tab: CsharpPage,
  ) {
    this.client = new RemoteClient(actor);
  }

  /** Opens `url`, from serveCsharp, and waits until the actor takes commands. */
  public static async open(browser: Browser, url: string): Promise<CsharpPlayer> {
    const opening: { tab?: CsharpPage } = {};
    const actor = new RemoteActor(async (line) => {
      await opening.tab?.command(line);
    });
    const tab = await CsharpPage.open(browser, url, actor.receive);
    opening.tab = tab;
    await actor.next('ready');
    return new CsharpPlayer(actor, tab);
  }

  /** A further client in the same tab. */
  public clientNamed(name: string): RemoteClient {
    return new RemoteClient(this.actor, name);
  }

  /**
   * Constructs the client, and hooks a channel on each of its links; needs a page with
   * linkScript.js.
   */
  public async constructWithLinks(config: ActorConfig, client = this.client): Promise<PageLinks> {
    await client.construct(config);
    return PageLinks.hook(this.tab.page, client.name);
  }

  public close(): Promise<void> {
    return this.tab.close();
  }
}
