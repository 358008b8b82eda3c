import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import type { OutgoingMessage } from '../../../WebGLScripts~/p2p.webrtc/src/protocol/Message.js';
import { Watchers } from '../../fakes/Watchers.js';

type Ack = (response: unknown) => void;

export type Script = {
  /** What it says first; nothing, as 1.1.0, when undefined. */
  welcome?: unknown;
  /** Whether `create host` and `list hosts` are answered; else by `acks`. Default true. */
  answers?: boolean;
  hosts?: { id: string; name: string }[];
};

/** A signaling server whose every word is the test's. */
export class ScriptedServer {
  /** What the client sent with `message`. */
  public readonly messages: OutgoingMessage[] = [];
  /** Event names, in order, e.g. `list hosts`; also `disconnect <socket.io reason>`. */
  public readonly asked: string[] = [];
  public readonly handshakes: Record<string, unknown>[] = [];
  /** What waits for an answer, by event name, in order, when `answers` is false. */
  public readonly acks: { event: string; args: unknown[]; ack: Ack }[] = [];
  private client: Socket | undefined;
  private readonly watchers = new Watchers();

  private constructor(
    private readonly http: HttpServer,
    private readonly io: Server,
    private readonly script: Script,
  ) {
    io.on('connection', (socket) => {
      this.serve(socket);
    });
  }

  public static async start(script: Script = {}): Promise<ScriptedServer> {
    const http = createServer();
    const server = new ScriptedServer(http, new Server(http), script);
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    return server;
  }

  public get port(): number {
    return (this.http.address() as AddressInfo).port;
  }

  public get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Any event with anything in it, to the client that came last. */
  public tell(event: string, ...args: unknown[]): void {
    this.client?.emit(event, ...args);
  }

  /** Resolves when the client has asked for `event` so often. */
  public untilAsked(event: string, times = 1): Promise<void> {
    return this.watchers.until(() => this.asked.filter((one) => one === event).length >= times);
  }

  /** Resolves when the client has sent so many messages of this type. */
  public untilMessage(type: OutgoingMessage['type'], times = 1): Promise<void> {
    return this.watchers.until(
      () => this.messages.filter((one) => one.type === type).length >= times,
    );
  }

  public async close(): Promise<void> {
    await this.io.close();
  }

  private serve(socket: Socket): void {
    const { welcome, answers = true, hosts = [] } = this.script;
    this.client = socket;
    this.handshakes.push({ ...socket.handshake.auth });
    if (welcome !== undefined) {
      socket.emit('welcome', welcome);
    }
    socket.on('disconnect', (reason) => {
      this.asked.push(`disconnect ${reason}`);
      this.watchers.changed();
    });
    socket.onAny((event: string, ...args: unknown[]) => {
      this.asked.push(event);
      if (event === 'message') {
        this.messages.push(args[0] as OutgoingMessage);
      }
      const ack = args.at(-1);
      if (!answers && typeof ack === 'function') {
        this.acks.push({ event, args: args.slice(0, -1), ack: ack as Ack });
      }
      this.watchers.changed();
    });
    if (answers) {
      socket.on('list hosts', (ack: Ack) => {
        ack({ status: 200, hosts });
      });
      socket.on('create host', (_name: string, ack: Ack) => {
        ack({ status: 200, message: 'yes' });
      });
    }
  }
}
