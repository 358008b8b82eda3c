import type { PeerConfig } from '@extreal-dev/extreal.integration.p2p.webrtc';
import type { Browser } from 'playwright-core';
import type { RemoteMember } from '../mesh/RemoteMember.js';
import { servePage } from '../mesh/servePage.js';
import { Stage } from '../mesh/Stage.js';
import { Tab } from '../mesh/Tab.js';
import { launchFirefox } from './launchFirefox.js';

export type Engine = 'Chromium' | 'Firefox';

/** The meshes' stage, which is Chromium's, and Firefox beside it. */
export class TwoEngines {
  private firefoxTabs: Tab[] = [];

  private constructor(
    public readonly stage: Stage,
    public readonly firefox: Browser,
    private readonly site: Awaited<ReturnType<typeof servePage>>,
  ) {}

  public static async open(): Promise<TwoEngines> {
    const [stage, firefox, site] = await Promise.all([Stage.open(), launchFirefox(), servePage()]);
    return new TwoEngines(stage, firefox, site);
  }

  /** A member of ours in a tab of its own. */
  public async enter(engine: Engine, config: Partial<PeerConfig> = {}): Promise<RemoteMember> {
    if (engine === 'Chromium') {
      return this.stage.enter(config);
    }
    const tab = await Tab.open(this.firefox, this.site.url);
    this.firefoxTabs.push(tab);
    return tab.add({ url: this.stage.signaling.url, ...config });
  }

  /** After each test: ends its tabs; gives the errors that nobody caught in them. */
  public async clear(): Promise<string[]> {
    const tabs = this.firefoxTabs.splice(0);
    await Promise.all(tabs.map((tab) => tab.close()));
    return [...tabs.flatMap(({ faults }) => faults), ...(await this.stage.clear())];
  }

  public async close(): Promise<void> {
    await Promise.all([this.firefox.close(), this.site.close()]);
    await this.stage.close();
  }
}
