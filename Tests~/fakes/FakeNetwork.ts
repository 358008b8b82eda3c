import { FakeLink } from './FakeLink.js';
import { FakeRTCPeerConnection, type Operation } from './FakeRTCPeerConnection.js';
import type { GatheringMode } from './IceGatherer.js';
import { TaskQueue } from './TaskQueue.js';

/** A connection, or the name given to `createPeerConnectionFor`: all of that owner's. */
export type Endpoint = string | RTCPeerConnection | FakeRTCPeerConnection;

type Block = readonly [Endpoint, Endpoint | null];

/** The network of one test; its connections find each other by their descriptions alone. */
export class FakeNetwork {
  /** Every connection ever made, in order. */
  public readonly connections: FakeRTCPeerConnection[] = [];
  /** What happened, as `<owner>#<serial> <what>`, e.g. `alice#1 connectionState connected`. */
  public readonly log: string[] = [];
  /** How many connections may be open at once; the tab can make no more (C12). */
  public connectionLimit = 500;
  /** As Firefox: an empty candidate before the null that ends gathering. */
  public endsWithEmptyCandidate = false;
  /** The state that a channel of the other side has in its `datachannel` event. */
  public announcedState: 'open' | 'connecting' = 'open';

  private readonly tasks = new TaskQueue();
  private readonly blocks: Block[] = [];
  private readonly gatheringOf = new Map<string, GatheringMode>();
  private readonly failures: { operation: Operation; error: Error; owner: string | null }[] = [];
  private gathering: GatheringMode = 'all';
  private isAllBlocked = false;

  /** Makes a connection; safe to hand over unbound. @throws UnknownError above the limit. */
  public readonly createPeerConnection = (configuration?: RTCConfiguration): RTCPeerConnection =>
    this.create(configuration, 'peer');

  /** A factory whose connections carry a name, for `block` and the log. */
  public createPeerConnectionFor(
    owner: string,
  ): (configuration?: RTCConfiguration) => RTCPeerConnection {
    return (configuration) => this.create(configuration, owner);
  }

  public get openConnections(): FakeRTCPeerConnection[] {
    return this.connections.filter(({ isClosed }) => !isClosed);
  }

  /** The fake behind what a hook or a factory handed out. @throws when it is of another network. */
  public fakeOf(connection: RTCPeerConnection): FakeRTCPeerConnection {
    const fake = this.connections.find((one) => Object.is(one, connection));
    if (fake === undefined) {
      throw new Error('This connection was not made by this network');
    }
    return fake;
  }

  /** Resolves when nothing is left to happen; not while a timer of the tested code is pending. */
  public settle(): Promise<void> {
    return this.tasks.settle();
  }

  /** For all owners, or one; counts for gathering that begins or goes on from now. */
  public setGathering(mode: GatheringMode, owner?: string): void {
    if (owner === undefined) {
      this.gathering = mode;
    } else {
      this.gatheringOf.set(owner, mode);
    }
  }

  /** Ends every hold: all gathering, also what has begun, comes to its end. */
  public releaseGathering(): void {
    this.gathering = 'all';
    this.gatheringOf.clear();
    for (const connection of this.openConnections) {
      connection.releaseGathering();
    }
  }

  /** The next call of this method, of anybody or of one owner, rejects with this error. */
  public failNext(operation: Operation, error: Error, owner: string | null = null): void {
    this.failures.push({ operation, error, owner });
  }

  /**
   * Nothing passes between the two, or between the one and everybody, any more. Connected ends
   * become 'disconnected'; use `failBlocked` for what comes some seconds later.
   */
  public block(a: Endpoint, b: Endpoint | null = null): void {
    this.blocks.push([a, b]);
    this.disconnectBlocked();
  }

  public blockAll(): void {
    this.isAllBlocked = true;
    this.disconnectBlocked();
  }

  /** Ends that `block`; what is 'disconnected' recovers by itself, what has failed does not. */
  public unblock(a: Endpoint, b: Endpoint | null = null): void {
    const index = this.blocks.findIndex(([first, second]) => first === a && second === b);
    if (index >= 0) {
      this.blocks.splice(index, 1);
    }
    this.recoverUnblocked();
  }

  public unblockAll(): void {
    this.blocks.length = 0;
    this.isAllBlocked = false;
    this.recoverUnblocked();
  }

  /** The 16 s of a blackout are over: both ends of every blocked pair fail (also first attempts). */
  public failBlocked(): void {
    for (const connection of this.openConnections) {
      const { link } = connection;
      const isWaiting = connection.connectionState === 'connecting';
      if (isWaiting || (link !== null && this.isBlocked(...link.ends))) {
        this.fail(connection);
      }
    }
  }

  /** This end alone notices that it hears nothing: 'disconnected'. */
  public disconnect(endpoint: Endpoint): void {
    for (const connection of this.openOf(endpoint)) {
      if (connection.connectionState === 'connected') {
        this.post(connection, () => {
          connection.enter('disconnected', 'disconnected');
        });
      }
    }
  }

  /**
   * This end alone gives up: connectionState 'failed'. ICE stays 'disconnected', as in Chromium,
   * unless it never was connected (C9).
   */
  public fail(endpoint: Endpoint): void {
    for (const connection of this.openOf(endpoint)) {
      const ice = connection.usedPair === null ? 'failed' : 'disconnected';
      this.post(connection, () => {
        connection.failedPair = connection.icePair();
        connection.enter(ice, 'failed');
      });
    }
  }

  /** As a killed page: closed without a word; the others notice when a test says so. */
  public vanish(endpoint: Endpoint): void {
    for (const connection of this.openOf(endpoint)) {
      connection.vanish();
    }
  }

  private create(configuration: RTCConfiguration = {}, owner: string): RTCPeerConnection {
    if (this.openConnections.length >= this.connectionLimit) {
      throw new DOMException('Cannot create so many PeerConnections', 'UnknownError');
    }
    const serial = this.connections.length + 1;
    const connection = new FakeRTCPeerConnection(configuration, owner, {
      serial,
      tasks: this.tasks,
      gathering: () => this.gatheringOf.get(owner) ?? this.gathering,
      endsWithEmptyCandidate: () => this.endsWithEmptyCandidate,
      takeFailure: (operation) => this.takeFailure(operation, owner),
      review: () => {
        this.tasks.post(() => {
          this.review();
        });
      },
      log: (text) => {
        this.log.push(`${owner}#${String(serial)} ${text}`);
      },
    });
    this.connections.push(connection);
    this.log.push(`${owner}#${String(serial)} created`);
    // The one cast: the fake has what this project uses of the DOM's type, not all 60 members.
    return connection as unknown as RTCPeerConnection;
  }

  private takeFailure(operation: Operation, owner: string): Error | null {
    const index = this.failures.findIndex(
      (one) => one.operation === operation && (one.owner === null || one.owner === owner),
    );
    return index < 0 ? null : (this.failures.splice(index, 1)[0]?.error ?? null);
  }

  private openOf(endpoint: Endpoint): FakeRTCPeerConnection[] {
    return this.openConnections.filter((one) => this.isAt(one, endpoint));
  }

  private isAt(connection: FakeRTCPeerConnection, endpoint: Endpoint): boolean {
    return Object.is(connection, endpoint) || connection.owner === endpoint;
  }

  private isBlocked(a: FakeRTCPeerConnection, b: FakeRTCPeerConnection): boolean {
    const isHit = ([one, other]: Block, from: FakeRTCPeerConnection, to: FakeRTCPeerConnection) =>
      this.isAt(from, one) && (other === null || this.isAt(to, other));
    return (
      this.isAllBlocked || this.blocks.some((block) => isHit(block, a, b) || isHit(block, b, a))
    );
  }

  private disconnectBlocked(): void {
    for (const connection of this.openConnections) {
      if (connection.link !== null && this.isBlocked(...connection.link.ends)) {
        this.disconnect(connection);
      }
    }
  }

  private recoverUnblocked(): void {
    for (const connection of this.openConnections) {
      const { link } = connection;
      if (link === null || this.isBlocked(...link.ends) || link.other(connection).isClosed) {
        continue;
      }
      link.resume();
      this.post(connection, () => {
        if (connection.connectionState === 'disconnected' && !connection.isAwaitingPair()) {
          connection.enter('connected', 'connected');
        }
      });
    }
    this.tasks.post(() => {
      this.review();
    });
  }

  private post(connection: FakeRTCPeerConnection, task: () => void): void {
    this.tasks.post(() => {
      if (!connection.isClosed) {
        task();
      }
    });
  }

  /** Looks for pairs that can connect now. */
  private review(): void {
    for (const connection of this.openConnections) {
      if (!connection.isAwaitingPair()) {
        continue;
      }
      if (connection.connectionState !== 'connected') {
        connection.enter('checking', 'connecting');
      }
      const partner = this.openConnections.find((other) => this.canConnect(connection, other));
      if (partner !== undefined) {
        this.connect(connection, partner);
      }
    }
  }

  private canConnect(a: FakeRTCPeerConnection, b: FakeRTCPeerConnection): boolean {
    const [mine, theirs] = [a.icePair(), b.icePair()];
    if (mine === null || theirs === null || a === b || this.isBlocked(a, b)) {
      return false;
    }
    const isAddressed =
      mine.local.ufrag === theirs.remote.ufrag && mine.remote.ufrag === theirs.local.ufrag;
    const hasSockets = mine.local.candidates.length > 0 && theirs.local.candidates.length > 0;
    const isFound = mine.remote.candidates.length > 0 || theirs.remote.candidates.length > 0;
    return isAddressed && hasSockets && isFound;
  }

  private connect(a: FakeRTCPeerConnection, b: FakeRTCPeerConnection): void {
    const link = this.linkBetween(a, b);
    for (const end of link.ends) {
      end.usedPair = end.icePair();
      this.post(end, () => {
        end.enter('connected', end.connectionState);
      });
      this.post(end, () => {
        end.enter('connected', 'connected');
      });
    }
    this.tasks.post(() => {
      link.openChannels();
    });
    link.resume();
  }

  /** An ICE restart keeps the association; another partner ends the old one (RFC 8842). */
  private linkBetween(a: FakeRTCPeerConnection, b: FakeRTCPeerConnection): FakeLink {
    if (a.link !== null && a.link === b.link) {
      return a.link;
    }
    const isBlocked = (): boolean => this.isBlocked(a, b);
    const link = new FakeLink([a, b], this.tasks, isBlocked, () => this.announcedState);
    for (const end of link.ends) {
      end.link?.end(end);
      end.link = link;
    }
    return link;
  }
}
