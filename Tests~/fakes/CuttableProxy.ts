import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { Watchers } from './Watchers.js';

/** `relay`: as a wire. `refuse`: every new connection is reset. `swallow`: taken, and no answer. */
type Mode = 'relay' | 'refuse' | 'swallow';

/** A TCP connection to a server that a test can cut, as a network does. */
export class CuttableProxy {
  public mode: Mode = 'relay';
  /** How many connections were ever asked for. */
  public asked = 0;
  private readonly sockets = new Set<Socket>();
  private readonly watchers = new Watchers();

  private constructor(
    private readonly server: Server,
    private readonly target: () => number,
  ) {
    server.on('connection', (near) => {
      this.asked += 1;
      this.accept(near);
      this.watchers.changed();
    });
  }

  /** @param target the server's port, asked at each connection. */
  public static async start(target: () => number): Promise<CuttableProxy> {
    const server = createServer();
    const proxy = new CuttableProxy(server, target);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  public get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Both ends see a reset (websocket close code 1006); later connections go by `mode`. */
  public cut(): void {
    for (const socket of this.sockets) {
      socket.resetAndDestroy();
    }
  }

  /** Resolves when no connection is open. */
  public untilIdle(): Promise<void> {
    return this.watchers.until(() => this.sockets.size === 0);
  }

  /** Resolves when `count` connections were asked for since the beginning. */
  public untilAsked(count: number): Promise<void> {
    return this.watchers.until(() => this.asked >= count);
  }

  public async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.cut();
    await closed;
  }

  private accept(near: Socket): void {
    this.keep(near);
    if (this.mode === 'refuse') {
      near.resetAndDestroy();
    } else if (this.mode === 'swallow') {
      near.resume();
    } else {
      const far = connect(this.target(), '127.0.0.1');
      this.keep(far);
      near.pipe(far);
      far.pipe(near);
      near.on('close', () => far.destroy());
      far.on('close', () => near.destroy());
    }
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => {
      // A reset is what this proxy is for; 'close' follows.
    });
    socket.on('close', () => {
      this.sockets.delete(socket);
      this.watchers.changed();
    });
  }
}
