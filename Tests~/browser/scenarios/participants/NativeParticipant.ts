import type { ActorEvent } from '../../../player/csharp/RemoteActor.js';
import { CsharpParticipant } from './CsharpParticipant.js';
import type { NativeProcess } from './NativeProcess.js';
import type { HookCounts, Settings } from './Participant.js';

/** The NativePeerClient that ships, on .NET. */
export class NativeParticipant extends CsharpParticipant {
  private readonly formerComplaints: number;

  private constructor(
    private readonly process: NativeProcess,
    name: string,
  ) {
    super('native', process.actor, name);
    this.formerComplaints = process.complaints.length;
  }

  public static async enter(
    process: NativeProcess,
    settings: Settings,
  ): Promise<NativeParticipant> {
    const participant = new NativeParticipant(process, process.nextName());
    await participant.construct(settings);
    return participant;
  }

  public override async faults(): Promise<string[]> {
    const complaints = this.process.complaints.slice(this.formerComplaints);
    return [...(await super.faults()), ...complaints];
  }

  public kill(): Promise<void> {
    return this.process.kill();
  }

  public close(): Promise<void> {
    return this.process.quit();
  }

  public async say(to: string, text: string): Promise<void> {
    await this.diary.until(`a link to ${to}`, (entries) => isOpen(entries, to));
    await this.ask('send', { to, text });
  }

  public hears(from: string, text: string): Promise<void> {
    return this.diary.until(`"${text}"`, (entries) =>
      entries.some((one) => one.event === 'LinkMessage' && one.peer === from && one.text === text),
    );
  }

  public async throwInHooks(): Promise<HookCounts> {
    await this.ask('throwInHooks');
    return { create: 1, close: 1 };
  }

  public loggedHookErrors(): Promise<HookCounts> {
    const errors = this.logged('LogError');
    const count = (hook: string): number => errors.filter((text) => text.includes(hook)).length;
    return Promise.resolve({ create: count('create hook'), close: count('close hook') });
  }

  public holdHooks(): Promise<void> {
    return Promise.reject(new Error('A native hook cannot wait.'));
  }

  public release(): Promise<void> {
    return Promise.resolve();
  }

  protected addHooks(): Promise<void> {
    return this.ask('addHooks');
  }

  private async ask(command: string, members: object = {}): Promise<void> {
    await this.actor.ask(command, { client: this.name, ...members });
  }
}

const isOpen = (entries: readonly ActorEvent[], to: string): boolean => {
  const ofLink = entries.filter(
    ({ event, peer }) => peer === to && /^Link(Created|Opened|Closing)$/.test(event),
  );
  return ofLink.at(-1)?.event === 'LinkOpened';
};
