/** What stands behind a role: which program, and by which protocol it speaks. */
export type Kind = 'page' | 'wasm' | 'native' | 'page of 1.1.0' | 'aiortc of 1.1.0';

/** As C# calls them without its On; and the application's hooks. */
export type EventName =
  | 'Started'
  | 'StartFailed'
  | 'ConnectFailed'
  | 'Disconnected'
  | 'UserConnecting'
  | 'UserDisconnecting'
  | 'PeerConnectionFailed'
  | 'Reconnecting'
  | 'Reconnected'
  | 'Error'
  | 'create hook'
  | 'close hook';

/** An event, and the peer whom it is about. */
export type Told = { name: EventName; peer: string };

export const isOfHook = ({ name }: Pick<Told, 'name'>): boolean =>
  name === 'create hook' || name === 'close hook';

export type HostEntry = { id: string; name: string };

/** 'ok', or the code of the error; and what C# threw. */
export type Outcome = { code: string; thrown?: string };

export type Settings = {
  url: string;
  /** Milliseconds each. */
  connectionTimeout?: number;
  p2pTimeout?: number;
};

/** One client, whatever it runs in, driven from a test. */
export interface Participant {
  readonly kind: Kind;
  /** The id that it had when it last hosted, listed or joined. */
  readonly id: string;
  /** 'ok' once it has started as a host. */
  host(name: string): Promise<Outcome>;
  /** 'ok' once it has started as a client. */
  join(host: HostEntry): Promise<Outcome>;
  stop(): Promise<void>;
  /** Ends the tab or the process, as its user does. */
  close(): Promise<void>;
  /** Ends the process without a word. */
  kill?(): Promise<void>;
  /** All that it told, in order. */
  told(): Promise<Told[]>;
  /** Resolves once it has told so many events, with those of hooks or without. */
  heard(count: number, withHooks: boolean): Promise<void>;
  /** Resolves once it has told this, about this peer if one is given. */
  hasTold(name: EventName, peer?: string): Promise<void>;
  /** Sends over the link to this peer, once that is open. */
  say(to: string, text: string): Promise<void>;
  /** Resolves once this has come over the link from this peer, also when it came before. */
  hears(from: string, text: string): Promise<void>;
  /** What went wrong in it unasked: uncaught errors, logged errors. */
  faults(): Promise<string[]>;
  /** After its scenario: nothing of it stays but the tab or process. */
  retire(): Promise<void>;
}

export type HookCounts = { create: number; close: number };

/** What 1.1.0 lacks, or what is of no use there. */
export interface OurParticipant extends Participant {
  list(): Promise<HostEntry[]>;
  /** The outcome of listing, for when it is expected to fail. */
  tryToList(): Promise<Outcome>;
  /** The overload of 1.1.0: 'ok' when the join is sent. */
  sendJoin(host: HostEntry): Promise<Outcome>;
  /** From now on hooks throw; gives how many it added. */
  throwInHooks(): Promise<HookCounts>;
  /** How many errors of hooks were logged. */
  loggedHookErrors(): Promise<HookCounts>;
  /** From now on a create hook waits until `release`. */
  holdHooks(): Promise<void>;
  release(): Promise<void>;
}

export const isOurs = (one: Participant): one is OurParticipant => 'sendJoin' in one;

/** Where participants of one kind can be, one at a time: a tab or a process. */
export interface Place {
  /** False once it was closed. */
  readonly isOpen: boolean;
  enter(settings: Settings): Promise<Participant>;
  close(): Promise<void>;
}
