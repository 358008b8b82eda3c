import type { CandidateExchange } from './CandidateExchange.js';
import type { ConnectionSlot } from './ConnectionSlot.js';
import type { Conversation } from './Conversation.js';
import type { Recovery } from './Recovery.js';

/** What offering and answering share: the two ends of one pair. */
export type Pair = {
  readonly id: string;
  readonly conversation: Conversation;
  readonly slot: ConnectionSlot;
  readonly candidates: CandidateExchange;
  readonly recovery: Recovery;
  readonly ownId: () => string;
  /** Whether messages reach the server at the moment. */
  readonly isOnline: () => boolean;
};
