import { PeerError } from '../PeerError.js';
import type { Connection, ConnectionEvents, ConnectionRole } from './Connection.js';

export type SlotEvents = {
  /** The path is there, for the first time or again. */
  onUp: () => void;
  /** A connection came up; again only after `onDisconnecting`. */
  onConnected: () => void;
  /** A connection that was up is about to close; before its close hooks. */
  onDisconnecting: () => void;
  onFailed: () => void;
  onCandidate: (candidate: RTCIceCandidateInit | null) => void;
};

/** Holds the one connection to a peer; a new one takes the place of the old, never beside it. */
export class ConnectionSlot {
  private held: Connection | undefined;
  private isAnnounced = false;
  private closed = false;

  public constructor(
    private readonly createConnection: (
      role: ConnectionRole,
      events: ConnectionEvents,
    ) => Connection,
    private readonly events: SlotEvents,
  ) {}

  public get connection(): Connection | undefined {
    return this.held;
  }

  public get isConnected(): boolean {
    return this.held?.isConnected === true;
  }

  /** True from `onConnected` to `onDisconnecting`, also while the path is broken. */
  public get wasConnected(): boolean {
    return this.isAnnounced;
  }

  /** Throws when an event handler, or a close hook, closed this slot meanwhile. */
  public replace(role: ConnectionRole): Connection {
    this.drop();
    if (this.closed) {
      throw new PeerError('stopped', 'The peer was closed');
    }
    this.held = this.createConnection(role, {
      onConnected: () => {
        this.events.onUp();
        this.announce();
      },
      onFailed: this.events.onFailed,
      onCandidate: this.events.onCandidate,
    });
    return this.held;
  }

  /** Final: no connection comes after. */
  public close(): void {
    this.closed = true;
    this.drop();
  }

  /** User event, close hooks, close: in this order (A0-25). */
  private drop(): void {
    const dropped = this.held;
    this.held = undefined;
    if (this.isAnnounced) {
      this.isAnnounced = false;
      this.events.onDisconnecting();
    }
    dropped?.close();
  }

  private announce(): void {
    if (!this.isAnnounced) {
      this.isAnnounced = true;
      this.events.onConnected();
    }
  }
}
