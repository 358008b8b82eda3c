import {
  ActorFailure,
  type ActorEvent,
  type RemoteActor,
} from '../../../player/csharp/RemoteActor.js';
import { RemoteClient } from '../../../player/csharp/RemoteClient.js';
import { Diary } from './Diary.js';
import { isOfHook, type EventName, type HostEntry, type Kind } from './Participant.js';
import type { HookCounts, OurParticipant, Outcome, Settings, Told } from './Participant.js';
import { readActorEvent } from './readActorEvent.js';

/** A client in C#, which the Actor drives; in a page or in a process. */
export abstract class CsharpParticipant implements OurParticipant {
  protected readonly diary = new Diary<ActorEvent>();
  protected readonly client: RemoteClient;
  private readonly firstEvent: number;
  private ownId = '';

  protected constructor(
    public readonly kind: Kind,
    protected readonly actor: RemoteActor,
    protected readonly name: string,
  ) {
    this.client = new RemoteClient(actor, name);
    this.firstEvent = actor.log.all.length;
    void this.keepDiary();
  }

  public get id(): string {
    return this.ownId;
  }

  public async host(name: string): Promise<Outcome> {
    return this.outcomeOf(this.client.hostWithToken(name));
  }

  public async join({ id }: HostEntry): Promise<Outcome> {
    return this.outcomeOf(this.client.joinWithToken(id));
  }

  public async sendJoin({ id }: HostEntry): Promise<Outcome> {
    return this.outcomeOf(this.client.join(id));
  }

  public async list(): Promise<HostEntry[]> {
    const hosts = await this.client.list();
    await this.readId();
    return hosts;
  }

  public tryToList(): Promise<Outcome> {
    return this.outcomeOf(this.client.list());
  }

  public async stop(): Promise<void> {
    await this.client.stop();
  }

  public told(): Promise<Told[]> {
    return Promise.resolve(toldIn(this.diary.entries));
  }

  public heard(count: number, withHooks: boolean): Promise<void> {
    return this.diary.until(
      `${count} events`,
      (entries) => toldIn(entries).filter((one) => withHooks || !isOfHook(one)).length >= count,
    );
  }

  public hasTold(name: EventName, peer = ''): Promise<void> {
    const fits = (told: Told): boolean => told.name === name && (peer === '' || told.peer === peer);
    return this.diary.until(`${name} ${peer}`, (entries) => toldIn(entries).some(fits));
  }

  public faults(): Promise<string[]> {
    return Promise.resolve(
      this.logged('LogError').filter((text) => !text.includes(' hook failed')),
    );
  }

  public async retire(): Promise<void> {
    await this.client.dispose();
  }

  public abstract close(): Promise<void>;
  public abstract say(to: string, text: string): Promise<void>;
  public abstract hears(from: string, text: string): Promise<void>;
  public abstract throwInHooks(): Promise<HookCounts>;
  public abstract loggedHookErrors(): Promise<HookCounts>;
  public abstract holdHooks(): Promise<void>;
  public abstract release(): Promise<void>;

  /** The hooks that tell of themselves and make the channels; before anything else. */
  protected abstract addHooks(): Promise<void>;

  protected async construct({ url, connectionTimeout, p2pTimeout }: Settings): Promise<void> {
    await this.client.construct({
      url,
      ...(connectionTimeout === undefined ? {} : { connectionTimeout }),
      ...(p2pTimeout === undefined ? {} : { p2pTimeout }),
    });
    await this.addHooks();
  }

  /** What the actor's loggers said since this participant entered. */
  protected logged(event: 'LogWarn' | 'LogError'): string[] {
    return this.actor.log.all
      .slice(this.firstEvent)
      .flatMap((each) => (each.event === event ? [each.text] : []));
  }

  private async outcomeOf(call: Promise<unknown>): Promise<Outcome> {
    try {
      await call;
      await this.readId();
      return { code: 'ok' };
    } catch (error) {
      if (error instanceof ActorFailure) {
        return { code: error.code ?? error.message, thrown: error.exception };
      }
      throw error;
    }
  }

  private async readId(): Promise<void> {
    this.ownId = await this.client.id();
  }

  private async keepDiary(): Promise<never> {
    for (;;) {
      this.diary.add(await this.actor.log.next(({ client }) => client === this.name));
    }
  }
}

const toldIn = (entries: readonly ActorEvent[]): Told[] =>
  entries.flatMap((entry) => readActorEvent(entry) ?? []);
