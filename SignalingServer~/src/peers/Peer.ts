import type {
  ErrorCode,
  IncomingMessage,
  MessageFailed,
  UserDisconnected,
  Welcome,
} from '@extreal-dev/extreal.integration.p2p.webrtc/protocol';
import type { PeerSocket } from './PeerSocket.js';

/** What two contacts have in common; one object for both. */
export type Contact = {
  /** False after a delivered `bye`, until they exchange a message again. */
  talking: boolean;
};

/** What a peer is told of another one. */
export type Notice =
  | { event: 'user disconnected'; body: UserDisconnected }
  | { event: 'peer suspended' | 'peer resumed'; body: { id: string } };

/** One participant: lives on its socket, or is suspended and waits to come back. */
export class Peer {
  /** Names that it holds, or is about to be granted. */
  public readonly hostNames = new Set<string>();
  /** Always mutual; see `acquaintance.ts`. */
  public readonly contacts = new Map<Peer, Contact>();
  /** The ids that it named in its handshake. */
  public claims: ReadonlySet<string> = new Set();
  /** The newest notice of each contact that came while suspended; kept for the return. */
  private readonly missed = new Map<string, Notice>();
  private socket: PeerSocket | undefined;

  public constructor(
    public readonly id: string,
    /** True for clients of ours; false for 1.1.0, which hears nothing that it does not know. */
    public readonly canResume: boolean,
  ) {}

  public get isSuspended(): boolean {
    return this.socket === undefined;
  }

  public get isHost(): boolean {
    return this.hostNames.size > 0;
  }

  public isOn(socket: PeerSocket): boolean {
    return this.socket === socket;
  }

  /** From now on speaks through `socket`; returns the one that it replaces. */
  public attach(socket: PeerSocket): PeerSocket | undefined {
    const older = this.socket;
    this.socket = socket;
    return older;
  }

  public detach(): void {
    this.socket = undefined;
  }

  /** Greets a client of ours, then says what happened while it was away. */
  public welcome(welcome: Welcome): void {
    if (!this.canResume) return;
    this.socket?.emit('welcome', welcome);
    for (const notice of this.missed.values()) this.socket?.emit(notice.event, notice.body);
    this.missed.clear();
  }

  public deliver(message: IncomingMessage): void {
    this.socket?.emit('message', message);
  }

  public tell(notice: Notice): void {
    if (!this.canResume && notice.event !== 'user disconnected') return;
    if (this.socket) this.socket.emit(notice.event, notice.body);
    else this.missed.set(notice.body.id, notice);
  }

  public fail(failure: MessageFailed): void {
    if (this.canResume) this.socket?.emit('message failed', failure);
  }

  public complain(code: ErrorCode, message: string, fatal = false): void {
    if (this.canResume) this.socket?.emit('error', { code, message, fatal });
  }
}
