import type { Clock } from '../Clock.js';
import { defaults } from '../defaults.js';
import type { Logger } from '../Logger.js';
import { PeerError } from '../PeerError.js';
import type {
  CreateHostAck,
  Feature,
  HandshakeAuth,
  HostOptions,
  ListHostsAck,
} from '../protocol/events.js';
import type { OutgoingMessage } from '../protocol/Message.js';
import { createResumeSecret } from './createResumeSecret.js';
import type { CreateSocket, SignalingSocket } from './createSocket.js';
import { Readiness } from './Readiness.js';
import { readEvents, readWelcome } from './readEvents.js';
import { requestAck } from './requestAck.js';
import type { SignalingEvents } from './SignalingEvents.js';

export type SignalingParts = {
  createSocket: CreateSocket;
  clock: Clock;
  /** A page that goes says so, else a socket that breaks in the rush counts as lost, not as left. */
  onPageHide: (callback: () => void) => () => void;
  logger: Logger;
  connectionTimeoutMs: number;
  /** Whether a lost connection is to be restored. */
  reconnects: boolean;
  /** Added to the handshake at each connection. */
  token: () => string | undefined;
  /** The peers to go on talking with after a server restart. */
  contacts: () => string[];
};

/**
 * The connection to the signaling server: opened on demand, restored when lost, closed for good by
 * `close()`. Knows which server it is from the first thing that comes: `welcome` means ours, the
 * answer to `list hosts` means 1.1.0 (protocol.md, Who is on the other side).
 */
export class Signaling {
  private socket: SignalingSocket | undefined;
  private readiness = new Readiness();
  private peerId = '';
  /** The last id of this run, also while there is no connection. */
  private lastId = '';
  private features: readonly Feature[] = [];
  private resume = '';
  private cancelWindow: (() => void) | undefined;
  private forgetPage: (() => void) | undefined;
  /** `onDisconnected` was told, though a 1.1.0 server is still being tried. */
  private isEndTold = false;

  public constructor(
    private readonly parts: SignalingParts,
    private readonly events: SignalingEvents,
  ) {}

  /** The own peer id; kept while a lost connection is being restored; "" when there is none. */
  public get id(): string {
    return this.peerId;
  }

  public get isReady(): boolean {
    return this.readiness.isReady;
  }

  /** Whether the server says when a message found nobody; 1.1.0 does not. */
  public tellsFailures(): boolean {
    return this.features.includes('message-failed');
  }

  /** Resolves once messages can be sent; rejects `signaling-unreachable`, or `stopped`. */
  public async connect(): Promise<void> {
    if (!this.socket) {
      this.open();
    }
    await this.readiness.wait(this.parts.clock, this.parts.connectionTimeoutMs);
  }

  /** Options are for a server that knows them: one of 1.1.0 dies of them. */
  public async createHost(name: string, options?: HostOptions): Promise<CreateHostAck> {
    await this.connect();
    if (options && !this.features.includes('host-options')) {
      throw new PeerError('not-supported', 'This signaling server knows no host options');
    }
    const args: [string] | [string, HostOptions] = options ? [name, options] : [name];
    return this.request<CreateHostAck>((socket) => socket.emitWithAck('create host', ...args));
  }

  public listHosts(): Promise<ListHostsAck> {
    return this.request<ListHostsAck>((socket) => socket.emitWithAck('list hosts'));
  }

  /** Sends if connected; what is said to nobody is said again after a resync, never later. */
  public send(message: OutgoingMessage): void {
    if (this.isReady) {
      this.socket?.emit('message', message);
    }
  }

  /** Final, without an event; the identity of this run goes with it. */
  public close(): void {
    this.cancelWindow?.();
    this.discardSocket();
    this.readiness.fail(new PeerError('stopped', 'stop() was called'));
    this.readiness = new Readiness();
    this.peerId = '';
    this.lastId = '';
    this.features = [];
    this.resume = '';
  }

  private open(): void {
    this.resume = this.resume === '' ? createResumeSecret() : this.resume;
    const socket = this.parts.createSocket(() => this.handshake());
    this.socket = socket;
    this.forgetPage = this.parts.onPageHide(() => {
      this.close();
    });
    socket.on('connect', this.handleConnect);
    socket.on('connect_error', this.handleConnectError);
    socket.on('disconnect', this.handleDisconnect);
    socket.on('welcome', (data: unknown) => {
      const welcome = readWelcome(data);
      if (welcome) {
        this.identify(welcome.id, welcome.features);
      }
    });
    socket.io.on('reconnect_failed', () => {
      if (this.socket === socket) {
        this.giveUp('reconnection failed');
      }
    });
    readEvents(socket, this.events, this.parts.logger);
    socket.connect();
    this.readiness.deadline(this.parts.clock, this.parts.connectionTimeoutMs, () => {
      this.giveUp('timeout');
    });
  }

  private handshake(): HandshakeAuth {
    const token = this.parts.token();
    const contacts = this.parts.contacts();
    return {
      v: 2,
      resume: this.resume,
      ...(contacts.length > 0 ? { contacts } : {}),
      ...(token === undefined ? {} : { token }),
    };
  }

  private readonly handleConnect = (): void => {
    const { socket } = this;
    socket?.emit('list hosts', () => {
      if (this.socket === socket && !this.isReady) {
        this.identify(socket.id ?? '', []);
      }
    });
  };

  /** Here we know who we are and what the server can do. */
  private identify(id: string, features: readonly Feature[]): void {
    const former = this.lastId;
    this.peerId = id;
    this.lastId = id;
    this.features = features;
    this.isEndTold = false;
    this.cancelWindow?.();
    this.socket?.io.reconnection(this.parts.reconnects);
    this.readiness.succeed();
    this.parts.logger.info(`Connected to the signaling server as ${id}`);
    if (former === id) {
      this.events.onReconnected();
    } else if (former !== '') {
      this.events.onIdChanged();
    }
  }

  private readonly handleConnectError = (error: Error): void => {
    this.giveUpUnlessRestoring(error.message);
  };

  private giveUpUnlessRestoring(reason: string): void {
    if (this.peerId === '' || this.socket?.active !== true) {
      this.giveUp(reason);
    }
  }

  private readonly handleDisconnect = (reason: string): void => {
    if (!this.isReady) {
      this.giveUpUnlessRestoring(reason);
      return;
    }
    const isRestorable = this.parts.reconnects && this.socket?.active === true;
    this.readiness = new Readiness();
    if (isRestorable && this.features.includes('resume')) {
      this.parts.logger.warn(`Signaling connection lost (${reason}); restoring it`);
      this.cancelWindow = this.parts.clock.after(defaults.resumeWindowMs, () => {
        this.giveUp(reason);
      });
      this.events.onReconnecting();
      return;
    }
    if (!isRestorable) {
      this.discardSocket();
      this.peerId = '';
    }
    this.isEndTold = true;
    this.events.onDisconnected(reason);
  };

  /** The connection cannot be made, or not be restored. */
  private giveUp(reason: string): void {
    const isNews = this.peerId !== '' && !this.isEndTold;
    this.cancelWindow?.();
    this.discardSocket();
    this.peerId = '';
    this.readiness.fail(new PeerError('signaling-unreachable', reason));
    this.readiness = new Readiness();
    if (isNews) {
      this.events.onDisconnected(reason);
    }
  }

  private discardSocket(): void {
    const { socket } = this;
    this.socket = undefined;
    this.forgetPage?.();
    socket?.off();
    socket?.disconnect();
  }

  private async request<T>(emit: Parameters<typeof requestAck<T>>[1]): Promise<T> {
    await this.connect();
    if (!this.socket) {
      throw new PeerError('stopped', 'stop() was called');
    }
    return requestAck(this.socket, emit);
  }
}
