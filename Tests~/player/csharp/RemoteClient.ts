import type { ActorEvent, RemoteActor } from './RemoteActor.js';

/** ActorConfig.cs tells the defaults. */
export type ActorConfig = {
  url: string;
  p2pTimeout?: number;
  vanillaIceTimeout?: number;
  trickle?: boolean;
  iceTransportPolicy?: 'all' | 'relay';
  token?: string;
  iceServers?: { urls: string[]; username?: string; credential?: string }[];
  connectionTimeout?: number;
  reconnection?: boolean;
  withCredentials?: boolean;
};

/** One PeerClient in C#. Calls end as they end there: with a value, or an ActorFailure. */
export class RemoteClient {
  public constructor(
    private readonly actor: RemoteActor,
    public readonly name = '',
  ) {}

  public construct(config: ActorConfig): Promise<unknown> {
    return this.ask('construct', config);
  }

  /** The overload of 1.1.0; gives the own id, as OnStarted told it. */
  public async host(name: string): Promise<string> {
    await this.ask('host', { name });
    return (await this.next('OnStarted')).text;
  }

  /** The overload with a CancellationToken, which `cancel` cancels. */
  public hostWithToken(name: string): Promise<unknown> {
    return this.ask('hostWithToken', { name });
  }

  public hostWithOptions(
    name: string,
    options: { capacity?: number; password?: string; metadata?: string },
  ): Promise<unknown> {
    return this.ask('hostWithOptions', { name, ...options });
  }

  public async list(): Promise<{ id: string; name: string }[]> {
    return (await this.ask('list')).hosts ?? [];
  }

  /** The overload of 1.1.0: the join is sent when it resolves. */
  public join(hostId: string): Promise<unknown> {
    return this.ask('join', { hostId });
  }

  /** The overload with a CancellationToken: OnStarted has been told when it resolves. */
  public joinWithToken(hostId: string): Promise<unknown> {
    return this.ask('joinWithToken', { hostId });
  }

  /** Joins the host of this name, as a game does: from the list. Gives the own id. */
  public async joinByName(hostName: string): Promise<string> {
    const hosts = await this.list();
    await this.join(hosts.find(({ name }) => name === hostName)?.id ?? '');
    return (await this.next('OnStarted')).text;
  }

  public stop(): Promise<unknown> {
    return this.ask('stop');
  }

  public dispose(): Promise<unknown> {
    return this.ask('dispose');
  }

  public cancel(): Promise<unknown> {
    return this.ask('cancel');
  }

  public async id(): Promise<string> {
    return String((await this.ask('id')).value);
  }

  public async isRunning(): Promise<boolean> {
    return (await this.ask('isRunning')).value === true;
  }

  /** From now on a subscriber of this event throws, after the event was reported. */
  public throwIn(event: string): Promise<unknown> {
    return this.ask('throwIn', { name: event });
  }

  /** Hosts and stops so many times, a multiple of ten, with clients that live for ten rounds. */
  public rounds(count: number, name: string, config: ActorConfig): Promise<unknown> {
    return this.ask('rounds', { ...config, count, name });
  }

  /** What C# holds after a collection, bytes. */
  public async memory(): Promise<number> {
    return Number((await this.ask('memory')).value);
  }

  public next(event: string): Promise<ActorEvent> {
    return this.actor.next(event, this.name);
  }

  public events(): string[] {
    return this.actor.eventsOf(this.name);
  }

  public count(event: string): number {
    return this.events().filter((each) => each === event).length;
  }

  private ask(command: string, members: object = {}): ReturnType<RemoteActor['ask']> {
    return this.actor.ask(command, { client: this.name, ...members });
  }
}
