import type { ConsoleMessage } from 'playwright-core';
import { SampleTalk } from '../../engines/SampleTalk.js';
import type { Tab } from '../../mesh/Tab.js';
import { PageParticipant } from './PageParticipant.js';
import type { HookCounts, HostEntry, OurParticipant, Outcome, Settings } from './Participant.js';

/** Our TypeScript client in a plain page. */
export class OurPageParticipant extends PageParticipant implements OurParticipant {
  private readonly errors: string[] = [];

  public static async enter(tab: Tab, settings: Settings): Promise<OurPageParticipant> {
    const { url, connectionTimeout, p2pTimeout } = settings;
    const member = await tab.add({
      url,
      ...(connectionTimeout === undefined ? {} : { socketOptions: { connectionTimeout } }),
      ...(p2pTimeout === undefined ? {} : { p2pTimeout }),
    });
    const participant = new OurPageParticipant('page', member, await SampleTalk.of(member));
    tab.page.on('console', participant.keepError);
    return participant;
  }

  public async list(): Promise<HostEntry[]> {
    const hosts = await this.member.list();
    await this.readId();
    return hosts;
  }

  public async tryToList(): Promise<Outcome> {
    return { code: await this.member.tryToList() };
  }

  public async sendJoin({ id }: HostEntry): Promise<Outcome> {
    const code = await this.member.join(id);
    await this.readId();
    return { code };
  }

  public async throwInHooks(): Promise<HookCounts> {
    await this.member.inPage.evaluate(({ client }) => {
      client.addPcCreateHook(() => {
        throw new Error('thrown by a hook');
      });
      client.addPcCreateHook(() => Promise.reject(new Error('rejected by a hook')));
      client.addPcCloseHook(() => {
        throw new Error('thrown by a hook');
      });
    });
    return { create: 2, close: 1 };
  }

  public loggedHookErrors(): Promise<HookCounts> {
    const count = (hook: string): number =>
      this.errors.filter((text) => text.includes(hook)).length;
    return Promise.resolve({ create: count('create hook'), close: count('close hook') });
  }

  public holdHooks(): Promise<void> {
    return this.member.inPage.evaluate(({ client }) => {
      const held = new Promise<void>((resolve) => {
        window.addEventListener('release', () => {
          resolve();
        });
      });
      client.addPcCreateHook(() => held);
    });
  }

  public release(): Promise<void> {
    return this.member.tab.page.evaluate(() => {
      window.dispatchEvent(new Event('release'));
    });
  }

  public override async retire(): Promise<void> {
    this.member.tab.page.off('console', this.keepError);
    await super.retire();
  }

  private readonly keepError = (message: ConsoleMessage): void => {
    if (message.type() === 'error') {
      this.errors.push(message.text());
    }
  };
}
