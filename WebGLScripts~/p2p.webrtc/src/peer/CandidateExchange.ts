import type { CandidateMessage } from '../protocol/Message.js';
import type { Connection } from './Connection.js';
import type { ConnectionSlot } from './ConnectionSlot.js';
import type { Conversation } from './Conversation.js';
import { EarlyCandidates } from './EarlyCandidates.js';

/** Trickle ICE between peers of ours: candidates one by one, those that come early kept. */
export class CandidateExchange {
  private readonly early = new EarlyCandidates();

  public constructor(
    private readonly conversation: Conversation,
    private readonly slot: ConnectionSlot,
  ) {}

  public async receive(message: CandidateMessage): Promise<void> {
    const { connection } = this.slot;
    if (connection?.hasRemoteDescription === true && connection.attempt === message.attempt) {
      await connection.addCandidate(message.candidate);
    } else {
      this.early.keep(message.attempt, message.candidate);
    }
  }

  /** Our description is out: ours may follow. */
  public begin(connection: Connection): void {
    if (this.conversation.trickles) {
      connection.startTrickling();
    }
  }

  /** Both descriptions are set: theirs may be taken. */
  public async settle(connection: Connection): Promise<void> {
    this.begin(connection);
    for (const candidate of this.early.take(connection.attempt)) {
      await connection.addCandidate(candidate);
    }
  }
}
