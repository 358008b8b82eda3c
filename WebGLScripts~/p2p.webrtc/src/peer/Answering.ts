import type { OfferMessage } from '../protocol/Message.js';
import type { Connection } from './Connection.js';
import type { Pair } from './Pair.js';

/** The newcomer's side of a negotiation: takes offers that no crossing offer of ours stands against. */
export class Answering {
  public constructor(private readonly pair: Pair) {}

  /** Decides by `attempt` between the connection that is there and a new one. */
  public async receiveOffer(message: OfferMessage): Promise<void> {
    const { connection } = this.pair.slot;
    if (!connection) {
      return this.begin(message);
    }
    if (connection.hasTaken(message.sdp)) {
      return;
    }
    if (!this.pair.conversation.trickles || message.attempt === undefined) {
      return this.begin(message);
    }
    if (connection.isOfferer || message.attempt < (connection.attempt ?? 0)) {
      // Late, or repeated: between ours the pair's first offerer is the only one.
      return;
    }
    return message.attempt === connection.attempt
      ? this.answer(connection, message)
      : this.begin(message);
  }

  /** A new connection, and an answer on it. */
  public async begin(message: OfferMessage): Promise<void> {
    this.pair.recovery.pause();
    const connection = this.pair.slot.replace({ isOfferer: false, attempt: message.attempt });
    await connection.prepare();
    await this.answer(connection, message);
  }

  private async answer(connection: Connection, message: OfferMessage): Promise<void> {
    const { slot, conversation, candidates, recovery } = this.pair;
    if (connection.isClosed()) {
      return;
    }
    const sdp = await connection.answer(message.sdp, conversation.trickles);
    if (connection.isClosed()) {
      return;
    }
    conversation.describe({ type: 'answer', sdp }, connection.attempt);
    await candidates.settle(connection);
    if (!slot.isConnected) {
      recovery.answering(conversation.dialect);
    }
  }
}
