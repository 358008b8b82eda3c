import { randomBytes } from 'node:crypto';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import type { WebSocket } from 'ws';

type Options = Partial<ManagerOptions & SocketOptions>;
export type Received = { event: string; body: unknown };
export type Ack = { status: number; message?: string; code?: string; hosts?: unknown[] };

/** The official socket.io-client, with everything that it received kept in order. */
export class TestClient {
  public readonly received: Received[] = [];
  /** The peer id: from `welcome`, or of a 1.1.0 client the socket's id. */
  public id = '';
  private readonly waiting = new Set<() => void>();

  public constructor(
    public readonly socket: Socket,
    public readonly secret: string | undefined,
  ) {
    socket.onAny((event: string, body: unknown) => {
      this.record(event, body);
    });
    socket.on('connect', () => {
      if (secret === undefined) this.id = socket.id ?? '';
    });
    socket.on('welcome', ({ id }: { id: string }) => (this.id = id));
    socket.on('disconnect', (reason) => {
      this.record('(disconnect)', reason);
    });
    socket.on('connect_error', (error) => {
      this.record('(connect_error)', error);
    });
  }

  /** The bodies of an event so far. */
  public bodies(event: string): unknown[] {
    return this.received.filter((item) => item.event === event).map((item) => item.body);
  }

  /** The body of the `count`-th such event, now or when it comes. */
  public async saw(event: string, count = 1): Promise<unknown> {
    for (;;) {
      const bodies = this.bodies(event);
      if (bodies.length >= count) return bodies[count - 1];
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  public request(event: string, ...args: unknown[]): Promise<Ack> {
    return this.socket.emitWithAck(event, ...args) as Promise<Ack>;
  }

  public host(name: unknown): Promise<Ack> {
    return this.request('create host', name);
  }

  public send(message: unknown): void {
    this.socket.emit('message', message);
  }

  /** When it resolves the server has handled what was sent, and what it had to say is here. */
  public async settled(): Promise<void> {
    await this.request('list hosts');
  }

  /** The Node websocket under engine.io. */
  public get rawWebSocket(): WebSocket {
    return (this.socket.io.engine.transport as unknown as { ws: WebSocket }).ws;
  }

  /** As a cable that is pulled: close code 1006 on the server. */
  public cut(): void {
    this.rawWebSocket.terminate();
  }

  private record(event: string, body: unknown): void {
    this.received.push({ event, body });
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }
}

export const newSecret = () => randomBytes(16).toString('base64url');

/** All clients of a test file; closed together. */
export class Clients {
  private readonly sockets: Socket[] = [];

  public constructor(private readonly url: () => string) {}

  /** A client that has not yet connected; `secret` undefined is 1.1.0. */
  public open(secret: string | undefined, contacts?: string[], options: Options = {}): TestClient {
    const auth =
      secret === undefined ? {} : { v: 2, resume: secret, ...(contacts && { contacts }) };
    const socket = io(this.url(), {
      forceNew: true,
      reconnection: false,
      transports: ['websocket'],
      auth,
      ...options,
    });
    this.sockets.push(socket);
    return new TestClient(socket, secret);
  }

  /** A client of ours, welcomed. */
  public async ours(secret = newSecret(), contacts?: string[], options?: Options) {
    const client = this.open(secret, contacts, options);
    await client.saw('welcome');
    return client;
  }

  /** A 1.1.0 client, connected. */
  public async legacy(options?: Options): Promise<TestClient> {
    const client = this.open(undefined, undefined, options);
    await new Promise<void>((resolve) => client.socket.once('connect', resolve));
    return client;
  }

  public closeAll(): void {
    for (const socket of this.sockets.splice(0)) socket.disconnect();
  }
}
