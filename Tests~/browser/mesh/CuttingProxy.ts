import { EventEmitter, once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

type Target = { host: string; port: number };
/** What it does with those who come: lets them through, resets them, or only those upgrading. */
type Mood = 'passing' | 'resetting' | 'refusing-upgrades';

const refusal = 'HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/** A TCP proxy that can fail as networks do. */
export class CuttingProxy {
  private readonly server: Server;
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private readonly events = new EventEmitter();
  private mood: Mood = 'passing';
  private refused = 0;

  private constructor(private readonly target: Target) {
    this.server = createServer((socket) => {
      this.accept(socket);
    });
  }

  public static async start(target: Target): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(target);
    proxy.server.listen(0, '127.0.0.1');
    await once(proxy.server, 'listening');
    return proxy;
  }

  public get url(): string {
    const address = this.server.address();
    return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
  }

  /** How many were turned away. */
  public get refusals(): number {
    return this.refused;
  }

  /** Resets every connection, and whoever comes until `pass()`. */
  public cut(): void {
    this.mood = 'resetting';
    this.dropAll();
  }

  public pass(): void {
    this.mood = 'passing';
  }

  public refuseUpgrades(): void {
    this.mood = 'refusing-upgrades';
  }

  /** Resolves the next time that someone is turned away. */
  public async nextRefusal(): Promise<void> {
    await once(this.events, 'refusal');
  }

  public async close(): Promise<void> {
    this.dropAll();
    this.server.close();
    await once(this.server, 'close');
  }

  private dropAll(): void {
    for (const [inner, outer] of this.pairs) {
      inner.resetAndDestroy();
      outer.resetAndDestroy();
    }
  }

  private accept(socket: Socket): void {
    socket.on('error', () => socket.destroy());
    if (this.mood === 'resetting') {
      socket.resetAndDestroy();
      this.noteRefusal();
      return;
    }
    socket.once('data', (head: Buffer) => {
      if (this.mood === 'refusing-upgrades' && /^upgrade: websocket/im.test(head.toString())) {
        socket.end(refusal);
        this.noteRefusal();
      } else {
        this.relay(socket, head);
      }
    });
  }

  private relay(socket: Socket, head: Buffer): void {
    const onward = connect(this.target);
    const pair = [socket, onward] as const;
    this.pairs.add(pair);
    onward.on('error', () => socket.destroy());
    for (const end of pair) {
      end.on('close', () => {
        this.pairs.delete(pair);
        pair.forEach((one) => one.destroy());
      });
    }
    onward.write(head);
    socket.pipe(onward);
    onward.pipe(socket);
  }

  private noteRefusal(): void {
    this.refused += 1;
    this.events.emit('refusal');
  }
}
