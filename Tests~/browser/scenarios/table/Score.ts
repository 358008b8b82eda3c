import type { EventName, Kind } from '../participants/Participant.js';

/** Who takes part in a scenario. */
export type Role = 'host' | 'a' | 'b' | 'c' | 'd';

/** What one participant sees: a beat, beats in order, or what may come in any order. */
export type Score = Beat | Score[] | { together: Score[] };

export type Beat =
  /** A host's own start. */
  | { beat: 'starts' }
  /** A connection to this peer comes about. */
  | { beat: 'meets'; peer: Role }
  /** The same with one's host, and the own start that follows. */
  | { beat: 'joins'; peer: Role }
  /** The connection to this peer is closed. */
  | { beat: 'loses'; peer: Role }
  /** An event by itself. */
  | { beat: 'event'; name: EventName };

export const starts: Score = { beat: 'starts' };
export const meets = (peer: Role): Score => ({ beat: 'meets', peer });
export const joins = (peer: Role): Score => ({ beat: 'joins', peer });
export const loses = (peer: Role): Score => ({ beat: 'loses', peer });
export const event = (name: EventName): Score => ({ beat: 'event', name });
export const together = (...scores: Score[]): Score => ({ together: scores });

/** An event with the role that it is about, e.g. `UserConnecting a`. */
export type Label = { name: EventName; peer: Role | '' };
/** Events in series and in parallel, as a participant of one kind tells them. */
export type Order = Label | Order[] | { anyOrder: Order[] };

const label = (name: EventName, peer: Role | '' = ''): Label => ({ name, peer });

/** The documented differences: A0-24, the order of 1.1.0's start, aiortc without hooks. */
const readBeat = (beat: Beat, kind: Kind): Order => {
  switch (beat.beat) {
    case 'starts':
      return label('Started');
    case 'event':
      return label(beat.name);
    case 'loses':
      return withHook(
        kind,
        [label('UserDisconnecting', beat.peer)],
        label('close hook', beat.peer),
      );
    case 'meets':
      return meeting(kind, beat.peer);
    case 'joins':
      return joining(kind, beat.peer);
  }
};

const withHook = (kind: Kind, order: Order[], hook: Label): Order[] =>
  kind === 'aiortc of 1.1.0' ? order : [...order, hook];

const meeting = (kind: Kind, peer: Role): Order[] => {
  const [hook, connecting] = [label('create hook', peer), label('UserConnecting', peer)];
  switch (kind) {
    case 'native':
      return [connecting, hook];
    case 'aiortc of 1.1.0':
      return [connecting];
    case 'page':
    case 'wasm':
    case 'page of 1.1.0':
      return [hook, connecting];
  }
};

const joining = (kind: Kind, host: Role): Order => {
  const started = label('Started');
  switch (kind) {
    case 'page of 1.1.0':
      return [label('create hook', host), { anyOrder: [label('UserConnecting', host), started] }];
    case 'aiortc of 1.1.0':
      return { anyOrder: [label('UserConnecting', host), started] };
    case 'page':
    case 'wasm':
    case 'native':
      return [...meeting(kind, host), started];
  }
};

/** What a participant of this kind is to tell. */
export const readScore = (score: Score, kind: Kind): Order => {
  if (Array.isArray(score)) {
    return score.map((one) => readScore(one, kind));
  }
  return 'together' in score
    ? { anyOrder: score.together.map((one) => readScore(one, kind)) }
    : readBeat(score, kind);
};
