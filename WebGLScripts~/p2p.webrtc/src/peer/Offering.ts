import type { AnswerMessage } from '../protocol/Message.js';
import type { Connection } from './Connection.js';
import type { Pair } from './Pair.js';

/** The older party's side of a negotiation: begins, restarts and renews the connection. */
export class Offering {
  /** The ids told to call the other side, a newcomer. */
  public introducedTo: readonly string[] = [];
  /** A 1.1.0 offer crossed ours, so both sides' hooks ran as offerer. */
  public hasCrossed = false;

  public constructor(
    private readonly pair: Pair,
    /** Undefined when we speak as 1.1.0. */
    private readonly nextAttempt: () => number | undefined,
  ) {}

  /** A new connection, and an offer on it. */
  public async begin(): Promise<void> {
    this.pair.recovery.pause();
    const connection = this.pair.slot.replace({ isOfferer: true, attempt: this.nextAttempt() });
    await connection.prepare();
    await this.offer(connection, false);
  }

  /** A connection that was up is mended, so that its channels live on; any other is made anew. */
  public async beginAgain(connection: Connection): Promise<void> {
    const { slot, conversation } = this.pair;
    const isMendable = slot.wasConnected && !connection.awaitsAnswer;
    await (isMendable && conversation.dialect === 'ours' ? this.restartIce() : this.begin());
  }

  /** The same connection with new ICE credentials; nothing while an answer is awaited. */
  public async restartIce(): Promise<void> {
    const { slot, recovery } = this.pair;
    const { connection } = slot;
    if (!this.pair.isOnline()) {
      recovery.waitForSignaling();
    } else if (connection?.isOfferer === true && !connection.awaitsAnswer && !slot.isConnected) {
      await this.offer(connection, true);
    }
  }

  /** A 1.1.0 peer must not be offered to twice (two connections, two answers): bye comes first. */
  public async renew(): Promise<void> {
    const { conversation, recovery, isOnline } = this.pair;
    if (!isOnline()) {
      recovery.waitForSignaling();
      return;
    }
    if (conversation.dialect !== 'ours') {
      conversation.sayBye();
    }
    await this.begin();
  }

  public async receiveAnswer(message: AnswerMessage): Promise<void> {
    const { slot, conversation, candidates, recovery } = this.pair;
    const { connection } = slot;
    if (connection?.isOfferer !== true || !connection.awaitsAnswer) {
      return;
    }
    conversation.learn(message.trickle);
    if (conversation.trickles && message.attempt !== connection.attempt) {
      return;
    }
    await connection.acceptAnswer(message.sdp);
    conversation.say({ type: 'done' }, connection.attempt);
    if (this.hasCrossed) {
      this.hasCrossed = false;
      await this.renew();
      return;
    }
    await candidates.settle(connection);
    if (!slot.isConnected) {
      recovery.answered(conversation.dialect);
    }
  }

  private async offer(connection: Connection, iceRestart: boolean): Promise<void> {
    const { conversation, candidates, recovery } = this.pair;
    if (connection.isClosed()) {
      return;
    }
    const sdp = await connection.offer({ iceRestart, trickle: conversation.trickles });
    if (connection.isClosed()) {
      return;
    }
    const peers = this.introducedTo.length > 0 ? { peers: [...this.introducedTo] } : {};
    conversation.describe({ type: 'offer', sdp, ...peers }, connection.attempt);
    candidates.begin(connection);
    recovery.offered();
  }
}
