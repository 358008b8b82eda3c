import { assertNever } from '../assertNever.js';
import type { Clock } from '../Clock.js';
import type { RecoveryTimings } from '../defaults.js';
import type { Dialect } from '../peer/Dialect.js';
import { Peer, type PeerEvents, type PeerParts } from '../peer/Peer.js';
import { PeerRole } from '../PeerRole.js';
import type { MessageFailed } from '../protocol/events.js';
import type { IncomingMessage, OfferMessage, OutgoingMessage } from '../protocol/Message.js';
import { ExpectedPeers } from './ExpectedPeers.js';
import { Introductions } from './Introductions.js';

export type MeshParts = Omit<PeerParts, 'nextAttempt' | 'send'> & {
  send: (message: OutgoingMessage) => void;
  /** What this client is at the moment. */
  membership: () => { role: PeerRole; hostId: string | null };
  clock: Clock;
  timings: RecoveryTimings;
  maxPeers: number;
};

export type MeshEvents = Pick<PeerEvents, 'onConnected' | 'onDone' | 'onDisconnecting'> & {
  /** No connection could be made, or mended. */
  onPeerConnectionFailed: (id: string) => void;
  /** This peer has left, or cannot be reached any more. */
  onGone: (id: string) => void;
};

/**
 * The members that this client has, or is making, a connection to. Who calls whom: the host offers
 * to each newcomer and tells the members present to do so; the older party always offers.
 */
export class Mesh {
  private readonly peers = new Map<string, Peer>();
  private readonly expected: ExpectedPeers;
  private readonly introductions: Introductions;
  private attempts = 0;

  public constructor(
    private readonly parts: MeshParts,
    private readonly events: MeshEvents,
  ) {
    this.expected = new ExpectedPeers(parts.clock, parts.timings.expectedPeersMs, (id) => {
      if (this.peers.get(id)?.isConnected !== true) {
        this.events.onPeerConnectionFailed(id);
      }
    });
    this.introductions = new Introductions(parts, {
      ids: () => this.ids,
      find: (id) => this.peers.get(id),
      isFull: () => this.isFull,
      add: (id, dialect) => this.add(id, dialect),
    });
  }

  /** Ids of all members, connected or on the way. */
  public get ids(): string[] {
    return Array.from(this.peers.keys());
  }

  public has(id: string): boolean {
    return this.peers.has(id);
  }

  public isConnectedTo(id: string): boolean {
    return this.peers.get(id)?.isConnected === true;
  }

  public handleMessage(message: IncomingMessage): void {
    const { from } = message;
    switch (message.type) {
      case 'join':
        void this.introductions.receiveJoin(message);
        return;
      case 'call me':
        this.introductions.receiveCallMe(message);
        return;
      case 'offer':
        this.receiveOffer(message);
        return;
      case 'bye':
        this.remove(from);
        return;
      case 'answer':
      case 'candidate':
      case 'done':
      case 'restart':
        this.peers.get(from)?.handle(message);
        return;
      default:
        assertNever(message);
    }
  }

  /** A message to this peer did not arrive. */
  public handleMessageFailed({ to, code }: MessageFailed): void {
    const peer = this.peers.get(to);
    if (code === 'peer-suspended') {
      peer?.waitForSignaling();
    } else if (code === 'peer-not-found' && peer?.isConnected === false) {
      this.remove(to);
    } else if (code === 'not-allowed' && peer?.isConnected === false) {
      this.fail(to);
    }
  }

  /**
   * The server says that this peer is gone. Left: close at once. Lost: its links may be healthy all
   * the same, and end by themselves otherwise (C3, C4, A0.7-7). Unsaid: a 1.1.0 server, so close.
   */
  public handleUserDisconnected(id: string, reason: string | undefined): void {
    if (reason !== 'lost' || !this.isConnectedTo(id)) {
      this.remove(id);
    }
  }

  public handlePeerSuspended(id: string): void {
    this.peers.get(id)?.waitForSignaling();
  }

  public handlePeerResumed(id: string): void {
    this.peers.get(id)?.resync();
  }

  /** Our own signaling is back: what was said in between is lost. */
  public resync(): void {
    this.peers.forEach((peer) => {
      peer.resync();
    });
  }

  public waitForSignaling(): void {
    this.peers.forEach((peer) => {
      peer.waitForSignaling();
    });
  }

  /** Ends what there is with a host that cannot retry by itself; true when a new join may follow. */
  public resetUnlessOurs(id: string): boolean {
    const peer = this.peers.get(id);
    if (peer?.isOurs === true) {
      return false;
    }
    this.parts.send({ type: 'bye', to: id });
    this.closePeer(id);
    return true;
  }

  public sayBye(): void {
    this.peers.forEach((_peer, to) => {
      this.parts.send({ type: 'bye', to });
    });
  }

  public close(): void {
    this.expected.clear();
    for (const id of this.ids) {
      this.closePeer(id);
    }
  }

  private receiveOffer(message: OfferMessage & { from: string }): void {
    const { from, peers } = message;
    const { role, hostId } = this.parts.membership();
    if (!this.peers.has(from) && (role !== PeerRole.Client || this.isFull)) {
      return;
    }
    if (from === hostId && peers) {
      this.expected.expect(peers.filter((id) => !this.isConnectedTo(id)));
    }
    (this.peers.get(from) ?? this.add(from, 'unknown')).handle(message);
  }

  private get isFull(): boolean {
    return this.peers.size >= this.parts.maxPeers;
  }

  private add(id: string, dialect: Dialect): Peer {
    const peer = new Peer(
      id,
      dialect,
      {
        ...this.parts,
        nextAttempt: () => ++this.attempts,
        send: (to, body) => {
          this.parts.send({ ...body, to });
        },
      },
      {
        ...this.events,
        onConnected: () => {
          this.expected.settle(id);
          this.events.onConnected(id);
        },
        onFailed: () => {
          this.fail(id);
        },
      },
    );
    this.peers.set(id, peer);
    return peer;
  }

  /** Given up: the other side is told, so that it does not wait. */
  private fail(id: string): void {
    if (this.peers.has(id)) {
      this.parts.send({ type: 'bye', to: id });
      this.expected.settle(id);
      this.closePeer(id);
      this.events.onPeerConnectionFailed(id);
      this.events.onGone(id);
    }
  }

  private remove(id: string): void {
    this.expected.settle(id);
    this.closePeer(id);
    this.events.onGone(id);
  }

  private closePeer(id: string): void {
    const peer = this.peers.get(id);
    // Out of the map first: an event handler may call stop().
    this.peers.delete(id);
    peer?.close();
  }
}
