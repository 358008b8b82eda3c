import type {
  AnswerMessage,
  CandidateMessage,
  DoneMessage,
  MessageBody,
  OfferMessage,
  RestartMessage,
} from '../protocol/Message.js';
import { type Dialect, dialectOf } from './Dialect.js';

export type NegotiationMessage =
  OfferMessage | AnswerMessage | CandidateMessage | DoneMessage | RestartMessage;

/** What is said to one peer, in the words that it understands. */
export class Conversation {
  private known: Dialect;

  public constructor(
    dialect: Dialect,
    private readonly sendBody: (body: MessageBody) => void,
    /** False: say nothing that 1.1.0 does not know; the other side then takes us for 1.1.0. */
    private readonly speaksTrickle: boolean,
  ) {
    this.known = speaksTrickle ? dialect : '1.1.0';
  }

  public get dialect(): Dialect {
    return this.known;
  }

  /** Whether candidates go one by one; else the description waits for them. */
  public get trickles(): boolean {
    return this.speaksTrickle && this.known === 'ours';
  }

  /** The first word decides for the life of the pair. */
  public learn(trickle: boolean | undefined): void {
    if (this.known === 'unknown') {
      this.known = this.speaksTrickle ? dialectOf(trickle) : '1.1.0';
    }
  }

  /** An offer or an answer; tells that we trickle, if we do. */
  public describe(message: OfferMessage | AnswerMessage, attempt: number | undefined): void {
    this.say(this.speaksTrickle ? { ...message, trickle: true } : message, attempt);
  }

  /** Anything of one attempt; 1.1.0 is not told which. */
  public say(message: NegotiationMessage, attempt: number | undefined): void {
    const isTold = attempt !== undefined && this.speaksTrickle && this.known !== '1.1.0';
    this.sendBody(isTold ? { ...message, attempt } : message);
  }

  public sayBye(): void {
    this.sendBody({ type: 'bye' });
  }
}
