import { assertNever } from '../assertNever.js';
import type { Logger } from '../Logger.js';
import type { MessageBody, OfferMessage } from '../protocol/Message.js';
import { Answering } from './Answering.js';
import { CandidateExchange } from './CandidateExchange.js';
import type { Connection, ConnectionEvents, ConnectionRole } from './Connection.js';
import { ConnectionSlot, type SlotEvents } from './ConnectionSlot.js';
import { Conversation, type NegotiationMessage } from './Conversation.js';
import type { Dialect } from './Dialect.js';
import { Offering } from './Offering.js';
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
 * One other member of the mesh: what happens to its connection, one operation at a time
 * (protocol.md, Negotiation).
 */
export class Peer {
  private readonly queue: OperationQueue;
  private readonly conversation: Conversation;
  private readonly slot: ConnectionSlot;
  private readonly candidates: CandidateExchange;
  private readonly recovery: Recovery;
  private readonly offering: Offering;
  private readonly answering: Answering;

  public constructor(
    public readonly id: string,
    dialect: Dialect,
    private readonly parts: PeerParts,
    private readonly events: PeerEvents,
  ) {
    const { trickle, ownId, isOnline } = parts;
    this.queue = new OperationQueue(this.handleError);
    const send = parts.send.bind(undefined, id);
    this.conversation = new Conversation(dialect, send, trickle);
    const createConnection = parts.createConnection.bind(undefined, id);
    this.slot = new ConnectionSlot(createConnection, this.slotEvents());
    this.candidates = new CandidateExchange(this.conversation, this.slot);
    this.recovery = parts.createRecovery(this.recoveryActions());
    const { conversation, slot, candidates, recovery } = this;
    const pair = { id, conversation, slot, candidates, recovery, ownId, isOnline };
    this.offering = new Offering(pair, () => (trickle ? parts.nextAttempt() : undefined));
    this.answering = new Answering(pair);
  }

  public get isConnected(): boolean {
    return this.slot.isConnected;
  }

  /** Whether it retries by itself. */
  public get isOurs(): boolean {
    return this.conversation.dialect === 'ours';
  }

  /**
   * Makes a connection and offers; resolves when the offer is out, or came to nothing.
   * `introducedTo`: the ids told to call this peer, a newcomer of ours.
   */
  public call(introducedTo: readonly string[] = []): Promise<void> {
    this.offering.introducedTo = introducedTo;
    return this.queue.add(() => this.offering.begin());
  }

  public handle(message: NegotiationMessage): void {
    if (!this.queue.isFull) {
      void this.queue.add(() => this.receive(message));
    }
  }

  /** Signaling was interrupted and is back, here or there: says again what may be lost. */
  public resync(): void {
    void this.queue.add(async () => {
      if (this.slot.connection?.isOfferer !== true) {
        this.expectOffer();
      } else if (this.isConnected) {
        this.say({ type: 'done' });
      } else {
        await this.offering.beginAgain(this.slot.connection);
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
    this.slot.close();
  }

  private async receive(message: NegotiationMessage): Promise<void> {
    switch (message.type) {
      case 'offer':
        return this.receiveOffer(message);
      case 'answer':
        return this.offering.receiveAnswer(message);
      case 'candidate':
        return this.candidates.receive(message);
      case 'done':
        this.receiveDone(message.attempt);
        return;
      case 'restart':
        return this.isCurrent(message.attempt) ? this.offering.restartIce() : undefined;
      default:
        assertNever(message);
    }
  }

  private async receiveOffer(message: OfferMessage): Promise<void> {
    const { slot, conversation } = this;
    conversation.learn(message.trickle);
    if (slot.connection?.isOfferer !== true || !slot.connection.awaitsAnswer) {
      return this.answering.receiveOffer(message);
    }
    const outcome = resolveCollision(this.parts.ownId(), this.id, conversation.dialect);
    this.offering.hasCrossed = outcome === 'call-again';
    return outcome === 'yield' ? this.answering.begin(message) : undefined;
  }

  private receiveDone(attempt: number | undefined): void {
    if (this.slot.connection?.isOfferer === false && this.isCurrent(attempt)) {
      this.events.onDone(this.id);
    }
  }

  private isCurrent(attempt: number | undefined): boolean {
    return attempt === this.slot.connection?.attempt;
  }

  private expectOffer(): void {
    if (!this.isConnected) {
      this.recovery.answering(this.conversation.dialect);
    }
  }

  private say(message: NegotiationMessage): void {
    this.conversation.say(message, this.slot.connection?.attempt);
  }

  /** A newcomer starts by it, so a lost one is made good; 1.1.0 would take it for another. */
  private repeatDone(): void {
    const { connection } = this.slot;
    if (this.isOurs && connection?.isOfferer === true && !connection.awaitsAnswer) {
      this.say({ type: 'done' });
    }
  }

  private slotEvents(): SlotEvents {
    return {
      onUp: () => {
        this.recovery.connected();
      },
      onConnected: () => {
        this.events.onConnected(this.id);
        this.repeatDone();
      },
      onDisconnecting: () => {
        this.events.onDisconnecting(this.id);
      },
      onFailed: this.handleFailed,
      onCandidate: (candidate) => {
        this.say({ type: 'candidate', candidate });
      },
    };
  }

  private recoveryActions(): RecoveryActions {
    return {
      restartIce: () => {
        void this.queue.add(() => this.offering.restartIce());
      },
      renew: () => {
        void this.queue.add(() => this.offering.renew());
      },
      askForRestart: () => {
        this.say({ type: 'restart' });
      },
      giveUp: () => {
        this.events.onFailed(this.id);
      },
    };
  }

  private readonly handleFailed = (): void => {
    if (!this.parts.isOnline()) {
      this.recovery.waitForSignaling();
    } else if (this.isOurs) {
      this.recoverFrom(this.slot.connection);
    } else if (this.slot.wasConnected) {
      this.events.onFailed(this.id);
    }
  };

  /** While an answer is awaited, the time that it may take goes on counting. */
  private recoverFrom(connection: Connection | undefined): void {
    if (connection?.awaitsAnswer !== true) {
      this.recovery.failed(connection?.isOfferer === true);
    }
  }

  /** A description that the browser refuses, or no connection to be had. */
  private readonly handleError = (error: unknown): void => {
    this.parts.logger.error(`Negotiation with ${this.id} failed`, error);
    if (!this.isConnected) {
      this.events.onFailed(this.id);
    }
  };
}
