import type { Socket } from 'socket.io-client';
import { gathered } from './gathered.js';

export type CreateHook = (
  id: string,
  isOffer: boolean,
  connection: RTCPeerConnection,
) => void | Promise<void>;
export type CloseHook = (id: string) => void;

type Message = {
  type: string;
  from?: string;
  to: string;
  me?: string;
  sdp?: string;
};

export type Peer110Options = {
  url: string;
  createPeerConnection: () => RTCPeerConnection;
  /** socket.io-client's `io`, or what a test puts round it. */
  createSocket: (url: string) => Socket;
  /** A0-30, milliseconds. Default 5,000. */
  vanillaIceTimeoutMs?: number;
  onStarted?: () => void;
  onDisconnected?: (reason: string) => void;
  onUserConnecting?: (id: string) => void;
  onUserDisconnecting?: (id: string) => void;
};

/** 1.1.0 awaits nothing else (A0.7-9). */
function isNativeAsync(hook: CreateHook): boolean {
  return Object.prototype.toString.call(hook) === '[object AsyncFunction]';
}

/**
 * A peer that speaks 1.1.0 and nothing else, written from the facts of `compat.md` A0. It knows no
 * trickle, no attempts and no retries, and has 1.1.0's faults towards others: it re-uses a
 * connection for a second offer (A0.7-11), obeys anybody's `call me` (C12), closes healthy links on
 * `user disconnected` (A0.7-7), and never looks at `connectionState` to give up (C9).
 * Runs in Node with the fakes, and in a page with the browser's own RTCPeerConnection.
 */
export class Peer110 {
  public role: 'none' | 'host' | 'client' = 'none';
  public hostId: string | null = null;
  /** Errors that 1.1.0 would have left as unhandled rejections. */
  public readonly faults: unknown[] = [];

  private socket: Socket | null = null;
  private readonly connections = new Map<string, RTCPeerConnection>();
  private readonly createHooks: CreateHook[] = [];
  private readonly closeHooks: CloseHook[] = [];
  private isDone = false;
  private isStarted = false;
  private run = new AbortController();

  public constructor(private readonly options: Peer110Options) {}

  /** Ids of the peers that it has a connection for. */
  public get peerIds(): string[] {
    return [...this.connections.keys()];
  }

  public addPcCreateHook(hook: CreateHook): void {
    this.createHooks.push(hook);
  }

  public addPcCloseHook(hook: CloseHook): void {
    this.closeHooks.push(hook);
  }

  public getClientId(): string {
    return this.socket?.id ?? '';
  }

  public connectionOf(id: string): RTCPeerConnection | undefined {
    return this.connections.get(id);
  }

  /** Resolves with the ack; the role stays Host after a 409 too (C14). */
  public startHost(name: string): Promise<{ status: number; message: string }> {
    this.role = 'host';
    return new Promise((resolve) => {
      this.getSocket().emit('create host', name, resolve);
    });
  }

  public async listHosts(): Promise<{ id: string; name: string }[]> {
    const { hosts } = await new Promise<{ hosts: { id: string; name: string }[] }>((resolve) => {
      this.getSocket().emit('list hosts', resolve);
    });
    return hosts;
  }

  /** Sends the join; `onStarted` tells when it came to something (A0-19). */
  public startClient(hostId: string): void {
    this.role = 'client';
    this.hostId = hostId;
    this.send({ type: 'join', to: hostId });
  }

  /** A0-31; `bye` to each peer, then everything is closed. The object can be used again. */
  public stop(): void {
    for (const id of this.peerIds) {
      this.send({ type: 'bye', to: id });
      this.closePc(id);
    }
    this.run.abort();
    this.run = new AbortController();
    this.role = 'none';
    this.hostId = null;
    this.isDone = false;
    this.isStarted = false;
    this.socket?.disconnect();
    this.socket = null;
  }

  /** A0.7-3: a socket that is still connecting is thrown away. */
  private getSocket(): Socket {
    if (this.socket?.connected === true) {
      return this.socket;
    }
    this.socket?.disconnect();
    const socket = this.options.createSocket(this.options.url);
    socket.on('message', (message: Message) => {
      this.receive(message).catch((error: unknown) => this.faults.push(error));
    });
    socket.on('user disconnected', ({ id }: { id: string }) => {
      this.closePc(id);
    });
    socket.on('disconnect', (reason) => {
      if (reason !== 'io client disconnect') {
        this.options.onDisconnected?.(reason);
      }
    });
    this.socket = socket;
    return socket;
  }

  private send(message: Message): void {
    this.getSocket().emit('message', message);
  }

  private async receive({ type, from = '', me = '', sdp = '' }: Message): Promise<void> {
    switch (type) {
      case 'join':
        await this.sendOffer(from, () => {
          this.introduce(from);
        });
        break;
      case 'call me':
        await this.sendOffer(me);
        break;
      case 'offer':
        await this.receiveOffer(from, sdp);
        break;
      case 'answer':
        await this.connections.get(from)?.setRemoteDescription({ type: 'answer', sdp });
        this.send({ type: 'done', to: from });
        break;
      case 'done':
        this.isDone ||= from === this.hostId;
        this.checkStarted();
        break;
      case 'bye':
        this.closePc(from);
        break;
      default:
        // What is newer than 1.1.0 passes unnoticed.
        break;
    }
  }

  private introduce(newcomer: string): void {
    for (const id of this.peerIds) {
      if (id !== newcomer) {
        this.send({ type: 'call me', to: id, me: newcomer });
      }
    }
  }

  private async sendOffer(id: string, whenCreated?: () => void): Promise<void> {
    await this.createPc(id, true);
    const connection = this.connections.get(id);
    if (connection === undefined) {
      return;
    }
    const offer = await connection.createOffer();
    whenCreated?.();
    await connection.setLocalDescription(offer);
    await this.sendDescription('offer', id, connection);
  }

  private async receiveOffer(id: string, sdp: string): Promise<void> {
    await this.createPc(id, false);
    const connection = this.connections.get(id);
    if (connection === undefined) {
      return;
    }
    await connection.setRemoteDescription({ type: 'offer', sdp });
    await connection.setLocalDescription(await connection.createAnswer());
    await this.sendDescription('answer', id, connection);
  }

  /** A0-30: once, with the candidates that there are by then. */
  private async sendDescription(
    type: 'offer' | 'answer',
    id: string,
    connection: RTCPeerConnection,
  ): Promise<void> {
    const { signal } = this.run;
    await gathered(connection, this.options.vanillaIceTimeoutMs ?? 5_000, signal);
    if (signal.aborted) {
      return;
    }
    const { localDescription } = connection;
    if (localDescription === null) {
      throw new TypeError('C2: localDescription is null after a rollback');
    }
    this.send({ type, to: id, sdp: localDescription.sdp });
  }

  private async createPc(id: string, isOffer: boolean): Promise<void> {
    if (this.connections.has(id)) {
      return;
    }
    const connection = this.options.createPeerConnection();
    this.listen(id, connection);
    for (const hook of this.createHooks) {
      await this.runCreateHook(hook, id, isOffer, connection);
    }
    // Only now (A0.7-10): what came for this id meanwhile was lost.
    this.connections.set(id, connection);
  }

  private async runCreateHook(
    hook: CreateHook,
    id: string,
    isOffer: boolean,
    connection: RTCPeerConnection,
  ): Promise<void> {
    try {
      const result = hook(id, isOffer, connection);
      if (isNativeAsync(hook)) {
        await result;
      }
    } catch (error) {
      this.faults.push(error);
    }
  }

  private listen(id: string, connection: RTCPeerConnection): void {
    connection.addEventListener('iceconnectionstatechange', () => {
      const { iceConnectionState } = connection;
      if (iceConnectionState === 'failed' || iceConnectionState === 'closed') {
        this.closePc(id);
      }
      this.checkStarted();
    });
    connection.addEventListener('connectionstatechange', () => {
      if (connection.connectionState === 'connected') {
        this.options.onUserConnecting?.(id);
      }
    });
  }

  private checkStarted(): void {
    const state = this.connections.get(this.hostId ?? '')?.iceConnectionState;
    const isConnected = state === 'connected' || state === 'completed';
    if (this.role === 'client' && this.isDone && isConnected && !this.isStarted) {
      this.isStarted = true;
      this.options.onStarted?.();
    }
  }

  private closePc(id: string): void {
    const connection = this.connections.get(id);
    if (connection === undefined) {
      return;
    }
    this.options.onUserDisconnecting?.(id);
    for (const hook of this.closeHooks) {
      hook(id);
    }
    connection.close();
    this.connections.delete(id);
  }
}
