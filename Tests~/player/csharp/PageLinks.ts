import type { Page } from 'playwright-core';

/** The channels on one client's links, in a page with linkScript.js; see LinkProbe. */
export class PageLinks {
  private constructor(
    private readonly page: Page,
    private readonly client: string,
  ) {}

  /** Hooks the client that was constructed last; `client` is its name in the actor. */
  public static async hook(page: Page, client: string): Promise<PageLinks> {
    await page.evaluate((name) => globalThis.links.hook(name), client);
    return new PageLinks(page, client);
  }

  /** Resolves once the channel to this peer is open, and then sends. */
  public send(id: string, text: string): Promise<void> {
    return this.page.evaluate(([client, to, word]) => globalThis.links.of(client).send(to, word), [
      this.client,
      id,
      text,
    ] as const);
  }

  /** Resolves once this text has come from this peer, also when it came before. */
  public arrival(from: string, text: string): Promise<void> {
    return this.page.evaluate(
      ([client, id, word]) => globalThis.links.of(client).arrival(id, word),
      [this.client, from, text] as const,
    );
  }

  /** Resolves once no channel to this peer is open. */
  public gone(id: string): Promise<void> {
    return this.page.evaluate(([client, peer]) => globalThis.links.of(client).gone(peer), [
      this.client,
      id,
    ] as const);
  }

  /** Ids of the peers to which the channel is open. */
  public openIds(): Promise<string[]> {
    return this.page.evaluate((client) => globalThis.links.of(client).openIds, this.client);
  }

  /** Every call of the create hook, in order. */
  public created(): Promise<{ id: string; isOffer: boolean }[]> {
    return this.page.evaluate((client) => globalThis.links.of(client).created, this.client);
  }

  /** From now on hooks throw, too. */
  public throwInHooks(): Promise<void> {
    return this.page.evaluate((client) => globalThis.links.throwInHooks(client), this.client);
  }

  /** From now on a create hook waits until `release`. */
  public holdHooks(): Promise<void> {
    return this.page.evaluate((client) => globalThis.links.holdHooks(client), this.client);
  }

  /** Lets all hooks that wait, and later ones, go on. */
  public release(): Promise<void> {
    return this.page.evaluate((client) => globalThis.links.release(client), this.client);
  }
}
