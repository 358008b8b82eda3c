import type { Tab } from '../../mesh/Tab.js';
import type { RemoteMember } from '../../mesh/RemoteMember.js';
import { SampleTalk } from '../../engines/SampleTalk.js';
import { pageWordsOf, readPageEvent } from './readPageEvent.js';
import type {
  EventName,
  HostEntry,
  Kind,
  Outcome,
  Participant,
  Settings,
  Told,
} from './Participant.js';

/** What a peer of 1.1.0 and ours have in common when they run in a page. */
export class PageParticipant implements Participant {
  private ownId = '';
  private readonly formerFaults: number;

  protected constructor(
    public readonly kind: Kind,
    protected readonly member: RemoteMember,
    private readonly talk: SampleTalk,
  ) {
    this.formerFaults = member.tab.faults.length;
  }

  /** A peer that speaks 1.1.0 and nothing else. */
  public static async of110(tab: Tab, { url }: Settings): Promise<PageParticipant> {
    const member = await tab.add110(url);
    return new PageParticipant('page of 1.1.0', member, await SampleTalk.of(member));
  }

  public get id(): string {
    return this.ownId;
  }

  /** TypeScript has no event for a host's start: its promise is fulfilled. */
  public async host(name: string): Promise<Outcome> {
    const code = await this.member.inPage.evaluate(async (member, given) => {
      const outcome = await member.host(given);
      if (outcome === 'ok') {
        member.journal.note('started');
      }
      return outcome;
    }, name);
    await this.readId();
    return { code };
  }

  public async join({ id }: HostEntry): Promise<Outcome> {
    const code = await this.member.inPage.evaluate(async (member, given) => {
      const before = member.events.length;
      const isEnd = (event: string): boolean => /^(started$|start-failed )/.test(event);
      const end = (): string | undefined => member.events.slice(before).find(isEnd);
      const sent = await member.join(given);
      if (sent !== 'ok') {
        return sent;
      }
      await member.journal.until('the start, or its failure', () => end() !== undefined);
      return end() === 'started' ? 'ok' : end()?.replace('start-failed ', '');
    }, id);
    await this.readId();
    return { code: code ?? '' };
  }

  public stop(): Promise<void> {
    return this.member.stop();
  }

  public async close(): Promise<void> {
    await this.member.tab.page.close();
  }

  public async told(): Promise<Told[]> {
    return (await this.member.events()).map(readPageEvent);
  }

  public heard(count: number, withHooks: boolean): Promise<void> {
    return this.member.inPage.evaluate(
      (member, given) => {
        const counted = (): string[] =>
          member.events.filter((event) => given.withHooks || !event.includes('-hook'));
        return member.journal.until(`${given.count} events`, () => counted().length >= given.count);
      },
      { count, withHooks },
    );
  }

  public hasTold(name: EventName, peer = ''): Promise<void> {
    return this.member.inPage.evaluate(
      ({ journal }, given) =>
        journal.until(given.words.join(' or '), () =>
          journal.entries.some(({ event }) => {
            const [word = '', detail = ''] = event.split(' ');
            return given.words.includes(word) && (given.peer === '' || given.peer === detail);
          }),
        ),
      { words: pageWordsOf(name), peer },
    );
  }

  public say(to: string, text: string): Promise<void> {
    return this.talk.send(to, text);
  }

  public hears(from: string, text: string): Promise<void> {
    return this.talk.arrival(from, text);
  }

  public faults(): Promise<string[]> {
    return Promise.resolve(this.member.tab.faults.slice(this.formerFaults));
  }

  public async retire(): Promise<void> {
    await this.member.stop();
    expect(await this.member.tab.connections()).toMatchObject({ open: 0 });
  }

  protected async readId(): Promise<void> {
    this.ownId = await this.member.currentId();
  }
}
