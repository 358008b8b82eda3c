import { EventLog } from './EventLog.js';

/** What C# told: an event of a client, a logged warning (`LogWarn`, `LogError`), a link's event. */
export type ActorEvent = {
  event: string;
  /** The client's name; empty for the actor itself. */
  client: string;
  text: string;
  /** The other end's id, of a link's event. */
  peer?: string;
};

type Answer = {
  id: number;
  ok: boolean;
  value?: unknown;
  hosts?: { id: string; name: string }[];
  role?: string;
  hostId?: string | null;
  code?: string | null;
  exception?: string;
  message?: string;
  inner?: string | null;
};

/** What C# threw. */
export class ActorFailure extends Error {
  public constructor(
    /** PeerException's; null for any other exception. */
    public readonly code: string | null,
    /** The exception's type. */
    public readonly exception: string,
    message: string,
    public readonly inner: string | null,
  ) {
    super(message);
  }
}

/** The other end of the C# Actor, in a page or in a process: lines of JSON out and in. */
export class RemoteActor {
  public readonly log = new EventLog<ActorEvent>();
  private readonly pending = new Map<
    number,
    { resolve: (answer: Answer) => void; reject: (failure: ActorFailure) => void }
  >();
  private lastId = 0;

  /** @param send carries a command; rejects when the way is closed */
  public constructor(private readonly send: (line: string) => Promise<void>) {}

  /** A line from C#. */
  public receive = (line: string): void => {
    const message = JSON.parse(line) as ActorEvent | Answer;
    if ('event' in message) {
      this.log.add(message);
      return;
    }
    const call = this.pending.get(message.id);
    this.pending.delete(message.id);
    if (message.ok) {
      call?.resolve(message);
    } else {
      const { code = null, exception = '', message: text = '', inner = null } = message;
      call?.reject(new ActorFailure(code, exception, text, inner));
    }
  };

  /** @throws ActorFailure what C# threw */
  public ask(command: string, members: object = {}): Promise<Answer> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      this.send(JSON.stringify({ id, command, ...members })).catch(reject);
    });
  }

  /** The first event of this name, of this client, that nobody has taken yet. */
  public next(event: string, client = ''): Promise<ActorEvent> {
    return this.log.next((each) => each.event === event && each.client === client);
  }

  /** The names of a PeerClient's events, in order. */
  public eventsOf(client = ''): string[] {
    const ofClient = this.log.all.filter((each) => each.client === client);
    return ofClient.map(({ event }) => event).filter((event) => event.startsWith('On'));
  }
}
