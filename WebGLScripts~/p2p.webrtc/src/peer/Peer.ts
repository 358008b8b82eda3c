import { assertNever } from '../assertNever.js';
import type { Logger } from '../Logger.js';
import type {
  AnswerMessage,
  CandidateMessage,
  DoneMessage,
  MessageBody,
  OfferMessage,
} from '../protocol/Message.js';
import type { Connection, ConnectionEvents, ConnectionRole } from './Connection.js';
import { ConnectionSlot } from './ConnectionSlot.js';
import { Conversation, type NegotiationMessage } from './Conversation.js';
import type { Dialect } from './Dialect.js';
import { EarlyCandidates } from './EarlyCandidates.js';
import { OperationQueue } from './OperationQueue.js';
import type { Recovery, RecoveryActions } from './Recovery.js';
import { resolveCollision } from './resolveCollision.js';

export type PeerParts = {
  /** May throw: the browser can make no more, or the configuration is wrong. */
  createConnection: (id: string, role: ConnectionRole, events: ConnectionEvents) => Connection;
  createRecovery: (actions: RecoveryActions) => Recovery;
  /** Rises with every connection that this client begins, whoever it is with. */
  nextAttempt: () => number;
  send: (id: string, body: MessageBody) => void;
  /** Whether messages reach the server at the moment. */
  isOnline: () => boolean;
  ownId: () => string;
  /** False: say nothing that 1.1.0 does not know. */
  trickle: boolean;
  logger: Logger;
};

export type PeerEvents = {
  /** The connection is up; again only after `onDisconnecting`. */
  onConnected: (id: string) => void;
  /** The offerer set our answer. */
  onDone: (id: string) => void;
  /** A connection that was up is about to close; before its close hooks. */
  onDisconnecting: (id: string) => void;
  /** Every retry is used up; the owner closes the peer. */
  onFailed: (id: string) => void;
};

/**
 * One other member of the mesh: negotiates its connection with it, one operation at a time, and
 * begins again when it must (protocol.md, Negotiation).
 */
export class Peer {
  /** On our offers to a newcomer: the ids told to call it. */
  public introducedTo: readonly string[] = [];

  private readonly conversation: Conversation;
  private readonly slot: ConnectionSlot;
  private readonly recovery: Recovery;
  private readonly earlyCandidates = new EarlyCandidates();
  private readonly queue: OperationQueue;
  /** A 1.1.0 offer crossed ours: both sides' hooks ran as offerer. */
  private hasCrossed = false;

  public constructor(
    public readonly id: string,
    dialect: Dialect,
    private readonly parts: PeerParts,
    private readonly events: PeerEvents,
  ) {
    this.queue = new OperationQueue((error) => {
      this.handleError(error);
    });
    const send = (body: MessageBody): void => {
      parts.send(id, body);
    };
    this.conversation = new Conversation(dialect, send, parts.trickle);
    this.slot = new ConnectionSlot(
      (role, connectionEvents) => parts.createConnection(id, role, connectionEvents),
      {
        onConnected: () => {
          this.recovery.connected();
          events.onConnected(id);
        },
        onDisconnecting: () => {
          events.onDisconnecting(id);
        },
        onFailed: () => {
          this.handleFailed();
        },
        onCandidate: (candidate) => {
          this.say({ type: 'candidate', candidate });
        },
      },
    );
    this.recovery = parts.createRecovery({
      restartIce: () => void this.queue.add(() => this.restartIce()),
      renew: () => void this.queue.add(() => this.renew()),
      askForRestart: () => {
        this.say({ type: 'restart' });
      },
      giveUp: () => {
        events.onFailed(id);
      },
    });
  }

  public get isConnected(): boolean {
    return this.slot.isConnected;
  }

  /** Whether it retries by itself. */
  public get isOurs(): boolean {
    return this.conversation.dialect === 'ours';
  }

  /** Makes a connection and offers; resolves when the offer is out, or came to nothing. */
  public call(): Promise<void> {
    return this.queue.add(() => this.offerAnew());
  }

  public handle(message: NegotiationMessage): void {
    void this.queue.add(() => this.receive(message));
  }

  /** Signaling was interrupted and is back, here or there: says again what may be lost. */
  public resync(): void {
    void this.queue.add(async () => {
      if (this.slot.connection?.isOfferer === true) {
        await (this.isConnected ? this.say({ type: 'done' }) : this.offerAnew());
      } else if (!this.isConnected) {
        this.recovery.answering(this.conversation.dialect);
      }
    });
  }

  /** Messages to this peer do not arrive at the moment; `resync()` follows, or the end. */
  public waitForSignaling(): void {
    if (!this.isConnected) {
      this.recovery.waitForSignaling();
    }
  }

  /** Final and quick; silent but for the events of a connection that was up. */
  public close(): void {
    this.queue.close();
    this.recovery.pause();
    this.slot.drop();
  }

  private async receive(message: NegotiationMessage): Promise<void> {
    switch (message.type) {
      case 'offer':
        return this.receiveOffer(message);
      case 'answer':
        return this.receiveAnswer(message);
      case 'candidate':
        return this.receiveCandidate(message);
      case 'done':
        return this.receiveDone(message);
      case 'restart':
        return this.isOfAttempt(message) ? this.restartIce() : undefined;
      default:
        return assertNever(message);
    }
  }

  private async offerAnew(): Promise<void> {
    this.recovery.pause();
    const attempt = this.parts.trickle ? this.parts.nextAttempt() : undefined;
    const connection = this.slot.replace({ isOfferer: true, attempt });
    await connection.prepare();
    await this.offer(connection, false);
  }

  private async offer(connection: Connection, iceRestart: boolean): Promise<void> {
    if (connection.isClosed) {
      return;
    }
    const sdp = await connection.offer({ iceRestart, trickle: this.conversation.trickles });
    if (connection.isClosed) {
      return;
    }
    const peers = this.introducedTo.length > 0 ? { peers: [...this.introducedTo] } : {};
    this.conversation.describe({ type: 'offer', sdp, ...peers }, connection.attempt);
    this.startTrickling(connection);
    this.recovery.offered();
  }

  private async restartIce(): Promise<void> {
    const { connection } = this.slot;
    if (!this.parts.isOnline()) {
      this.recovery.waitForSignaling();
    } else if (connection?.isOfferer === true && !connection.awaitsAnswer && !this.isConnected) {
      await this.offer(connection, true);
    }
  }

  /** A 1.1.0 peer must not be offered to twice (two connections, two answers): bye comes first. */
  private async renew(): Promise<void> {
    if (!this.parts.isOnline()) {
      this.recovery.waitForSignaling();
      return;
    }
    if (this.conversation.dialect !== 'ours') {
      this.conversation.sayBye();
    }
    await this.offerAnew();
  }

  private async receiveAnswer(message: AnswerMessage): Promise<void> {
    const { connection } = this.slot;
    if (connection?.isOfferer !== true || !connection.awaitsAnswer) {
      return;
    }
    this.conversation.learn(message.trickle);
    if (this.conversation.trickles && message.attempt !== connection.attempt) {
      return;
    }
    await connection.acceptAnswer(message.sdp);
    this.say({ type: 'done' });
    if (this.hasCrossed) {
      this.hasCrossed = false;
      await this.renew();
      return;
    }
    await this.settle(connection);
    if (!this.isConnected) {
      this.recovery.answered(this.conversation.dialect);
    }
  }

  private async receiveOffer(message: OfferMessage): Promise<void> {
    const { connection } = this.slot;
    this.conversation.learn(message.trickle);
    if (!connection) {
      return this.answerAnew(message);
    }
    if (connection.hasTaken(message.sdp)) {
      return;
    }
    if (connection.isOfferer && connection.awaitsAnswer) {
      return this.receiveCrossingOffer(message);
    }
    if (!this.conversation.trickles || message.attempt === undefined) {
      return this.answerAnew(message);
    }
    if (connection.isOfferer || message.attempt < (connection.attempt ?? 0)) {
      return;
    }
    return message.attempt === connection.attempt
      ? this.answer(connection, message)
      : this.answerAnew(message);
  }

  private async receiveCrossingOffer(message: OfferMessage): Promise<void> {
    const { dialect } = this.conversation;
    const outcome = resolveCollision(this.parts.ownId(), this.id, dialect);
    this.hasCrossed = outcome === 'call-again';
    if (outcome === 'yield') {
      await this.answerAnew(message);
    }
  }

  private async answerAnew(message: OfferMessage): Promise<void> {
    this.recovery.pause();
    const connection = this.slot.replace({ isOfferer: false, attempt: message.attempt });
    await connection.prepare();
    await this.answer(connection, message);
  }

  private async answer(connection: Connection, message: OfferMessage): Promise<void> {
    if (connection.isClosed) {
      return;
    }
    const sdp = await connection.answer(message.sdp, this.conversation.trickles);
    if (connection.isClosed) {
      return;
    }
    this.conversation.describe({ type: 'answer', sdp }, connection.attempt);
    await this.settle(connection);
    if (!this.isConnected) {
      this.recovery.answering(this.conversation.dialect);
    }
  }

  private receiveDone(message: DoneMessage): void {
    if (this.slot.connection?.isOfferer === false && this.isOfAttempt(message)) {
      this.events.onDone(this.id);
    }
  }

  private async receiveCandidate(message: CandidateMessage): Promise<void> {
    const { connection } = this.slot;
    if (connection?.hasRemoteDescription === true && this.isOfAttempt(message)) {
      await connection.addCandidate(message.candidate);
    } else {
      this.earlyCandidates.keep(message.attempt, message.candidate);
    }
  }

  /** Both descriptions are set: candidates flow. */
  private async settle(connection: Connection): Promise<void> {
    this.startTrickling(connection);
    for (const candidate of this.earlyCandidates.take(connection.attempt)) {
      await connection.addCandidate(candidate);
    }
  }

  private startTrickling(connection: Connection): void {
    if (this.conversation.trickles) {
      connection.startTrickling();
    }
  }

  private isOfAttempt(message: { attempt?: number }): boolean {
    return message.attempt === this.slot.connection?.attempt;
  }

  private say(message: NegotiationMessage): void {
    this.conversation.say(message, this.slot.connection?.attempt);
  }

  private handleFailed(): void {
    if (!this.parts.isOnline()) {
      this.recovery.waitForSignaling();
    } else if (this.conversation.dialect === 'ours') {
      this.recovery.failed(this.slot.connection?.isOfferer === true);
    } else if (this.slot.wasConnected) {
      this.events.onFailed(this.id);
    }
  }

  /** A description that the browser refuses, or no connection to be had. */
  private handleError(error: unknown): void {
    this.parts.logger.error(`Negotiation with ${this.id} failed`, error);
    if (!this.isConnected) {
      this.events.onFailed(this.id);
    }
  }
}
