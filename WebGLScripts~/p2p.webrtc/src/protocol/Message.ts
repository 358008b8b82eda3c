/** The part that the server reads and writes on every relayed message (A0-55). */
type Addressed = {
  /** Who sent it; always set by the server, whatever the sender wrote. */
  from: string;
  /** The id of the peer it goes to. */
  to: string;
};

/** Between peers of ours only: the offerer's count of connections that it began, echoed. */
type OfAttempt = { attempt?: number };

/** Says "I take candidates one by one" (trickle ICE, RFC 8838); absent means 1.1.0. */
type TrickleCapable = { trickle?: boolean };

/** Newcomer → host. */
export type JoinMessage = { type: 'join' } & TrickleCapable;
/** The older party → the newcomer; `sdp` is the text of RTCSessionDescription.sdp. */
export type OfferMessage = {
  type: 'offer';
  sdp: string;
  /** On our host's offer: the ids of the members told to call the newcomer. */
  peers?: string[];
} & TrickleCapable &
  OfAttempt;
/** The newcomer → who offered. */
export type AnswerMessage = { type: 'answer'; sdp: string } & TrickleCapable & OfAttempt;
/** The offerer → the newcomer, after it set the answer. */
export type DoneMessage = { type: 'done' } & OfAttempt;
/** Host → member: call `me`, who has just joined; `trickle` is what `me` said of itself. */
export type CallMeMessage = { type: 'call me'; me: string } & TrickleCapable;
/** "I close our connection." */
export type ByeMessage = { type: 'bye' };
/** Trickle ICE, between peers of ours only; null is end-of-candidates. */
export type CandidateMessage = {
  type: 'candidate';
  candidate: RTCIceCandidateInit | null;
} & OfAttempt;
/** The answerer asks the pair's first offerer for an ICE restart; between peers of ours only. */
export type RestartMessage = { type: 'restart' } & OfAttempt;

/** What one peer says to another, without its address. */
export type MessageBody =
  | JoinMessage
  | OfferMessage
  | AnswerMessage
  | DoneMessage
  | CallMeMessage
  | ByeMessage
  | CandidateMessage
  | RestartMessage;

export type MessageType = MessageBody['type'];
/** As sent: without `from`, which the server adds. */
export type OutgoingMessage = MessageBody & Omit<Addressed, 'from'>;
/** As received. */
export type IncomingMessage = MessageBody & Addressed;
