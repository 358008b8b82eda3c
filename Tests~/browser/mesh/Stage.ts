import type { PeerConfig } from '@extreal-dev/extreal.integration.p2p.webrtc';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../launchChromium.js';
import { fullMesh, type RemoteMember } from './RemoteMember.js';
import { servePage } from './servePage.js';
import { Tab } from './Tab.js';
import { TestSignaling } from './TestSignaling.js';

/** Browser, page and signaling server of one test file. */
export class Stage {
  private tabs: Tab[] = [];
  private rooms = 0;

  private constructor(
    public readonly browser: Browser,
    public readonly signaling: TestSignaling,
    private readonly site: Awaited<ReturnType<typeof servePage>>,
  ) {}

  public static async open(): Promise<Stage> {
    const [browser, signaling, site] = await Promise.all([
      launchChromium(),
      TestSignaling.start(),
      servePage(),
    ]);
    return new Stage(browser, signaling, site);
  }

  public async openTab(): Promise<Tab> {
    const tab = await Tab.open(this.browser, this.site.url);
    this.tabs.push(tab);
    return tab;
  }

  /** A member in a tab of its own. */
  public async enter(config: Partial<PeerConfig> = {}): Promise<RemoteMember> {
    const tab = await this.openTab();
    return tab.add({ url: this.signaling.url, ...config });
  }

  /** A host and a member, in tabs of their own, linked. */
  public async enterPair(config: Partial<PeerConfig> = {}): Promise<[RemoteMember, RemoteMember]> {
    const host = await this.enter(config);
    await this.host(host);
    const member = await this.enter(config);
    await this.join(member, [host]);
    return [host, member];
  }

  /** A host and two members who joined one after the other, in tabs of their own, all linked. */
  public async enterTrio(
    config: Partial<PeerConfig> = {},
  ): Promise<[RemoteMember, RemoteMember, RemoteMember]> {
    const [host, first] = await this.enterPair(config);
    const second = await this.enter(config);
    await this.join(second, [host, first]);
    return [host, first, second];
  }

  /** Hosts under a name that no other test has; gives it. */
  public async host(member: RemoteMember): Promise<string> {
    this.rooms += 1;
    const name = `room ${this.rooms}`;
    expect(await member.host(name)).toBe('ok');
    return name;
  }

  /** Joins the mesh of these, the first of whom is its host. */
  public async join(
    newcomer: RemoteMember,
    present: readonly [RemoteMember, ...RemoteMember[]],
  ): Promise<void> {
    await newcomer.join(present[0].id);
    await newcomer.heard('started');
    await fullMesh([...present, newcomer]);
  }

  /**
   * After each test: ends its tabs; gives the errors that nobody caught in them. Of tabs that end
   * together some count as lost at the server: their hosts stay listed for a while.
   */
  public async clear(): Promise<string[]> {
    const tabs = this.tabs.splice(0);
    await Promise.all(tabs.map((tab) => tab.close()));
    await this.signaling.untilIdle();
    return tabs.flatMap(({ faults }) => faults);
  }

  public async close(): Promise<void> {
    await this.browser.close();
    await this.signaling.close();
    await this.site.close();
  }
}
