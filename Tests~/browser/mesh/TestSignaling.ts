import {
  createSignalingServer,
  type SignalingServer,
} from '@extreal-dev/extreal.integration.p2p.webrtc.signaling';
import type { Socket } from 'node:net';

/** A real signaling server that a test can restart on its port, and see going idle. */
export class TestSignaling {
  private readonly sockets = new Set<Socket>();
  private readonly idle: (() => void)[] = [];

  private constructor(
    private server: SignalingServer,
    private port: number,
  ) {}

  public static async start(): Promise<TestSignaling> {
    const signaling = new TestSignaling(createServer(), 0);
    await signaling.listen();
    return signaling;
  }

  public get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  public get address(): { host: string; port: number } {
    return { host: '127.0.0.1', port: this.port };
  }

  /** What the server says of itself. */
  public async health(): Promise<unknown> {
    const response = await fetch(`${this.url}/health`, { headers: { connection: 'close' } });
    return response.json();
  }

  /** A new process, as it were: same port, nothing remembered. */
  public async restart(): Promise<void> {
    await this.server.close();
    this.server = createServer();
    await this.listen();
  }

  /** Resolves once no client has a connection. */
  public async untilIdle(): Promise<void> {
    if (this.sockets.size > 0) {
      await new Promise<void>((resolve) => this.idle.push(resolve));
    }
  }

  public close(): Promise<void> {
    return this.server.close();
  }

  private async listen(): Promise<void> {
    this.server.httpServer.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => {
        this.sockets.delete(socket);
        if (this.sockets.size === 0) {
          this.idle.splice(0).forEach((resolve) => {
            resolve();
          });
        }
      });
    });
    this.port = await this.server.listen(this.port, '127.0.0.1');
  }
}

const createServer = (): SignalingServer => createSignalingServer({ cors: { origin: '*' } });
