import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket as NearSocket } from 'socket.io';
import { io, type Socket as FarSocket } from 'socket.io-client';
import type { Clock } from '../../WebGLScripts~/p2p.webrtc/src/Clock.js';
import type {
  IncomingMessage,
  MessageType,
} from '../../WebGLScripts~/p2p.webrtc/src/protocol/Message.js';

/** A message on its way, named so that it is the same one in each run. */
export type Letter = {
  type: MessageType;
  /** Clients are counted in the order in which they came: 0, 1, … */
  from: number;
  to: number;
  /** How many of this type went this way before. */
  nth: number;
  message: IncomingMessage;
};

/** When a message arrives, ms from now: [0] as ever, [0, 500] twice, [] never. */
export type Course = (letter: Letter) => readonly number[];

export type Fate = {
  course: Course;
  /** Whether messages from one to the other still arrive in the order in which they were said. */
  keepsOrder: boolean;
};

type Link = { near: NearSocket; far: FarSocket; id: string };

/**
 * A man in the middle between socket.io clients and their server. What peers say to each other goes
 * the way that the test decides; all else, acks and notices of the server, passes as on a wire.
 */
export class HostileProxy {
  public fate: Fate = { course: () => [0], keepsOrder: true };
  /** How many events have come by, in either direction: it stands still when all is quiet. */
  public seen = 0;
  /** Every relayed message, in order, as the server handed it over. */
  public readonly letters: Letter[] = [];
  private readonly links: Link[] = [];
  private readonly queues = new Map<string, (() => void)[]>();

  private constructor(
    private readonly http: HttpServer,
    private readonly io: Server,
    private readonly target: () => string,
    private readonly clock: Clock,
  ) {
    io.on('connection', (near) => {
      this.link(near);
    });
  }

  /** @param target URL of the server, asked at each connection. @param clock measures delays. */
  public static async start(target: () => string, clock: Clock): Promise<HostileProxy> {
    const http = createServer();
    const proxy = new HostileProxy(http, new Server(http), target, clock);
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  public get url(): string {
    return `http://127.0.0.1:${String((this.http.address() as AddressInfo).port)}`;
  }

  /** Says something to this client as if it came from the server. */
  public say(id: string, event: string, ...args: unknown[]): void {
    this.links.find((link) => link.id === id && link.near.connected)?.near.emit(event, ...args);
  }

  public async close(): Promise<void> {
    for (const { far } of this.links) {
      far.disconnect();
    }
    await this.io.close();
  }

  private link(near: NearSocket): void {
    const far = io(this.target(), {
      auth: near.handshake.auth,
      forceNew: true,
      reconnection: false,
      transports: ['websocket'],
    });
    const link: Link = { near, far, id: '' };
    this.links.push(link);
    far.on('welcome', ({ id }: { id: string }) => {
      link.id = id;
    });
    far.onAny((event: string, ...args: unknown[]) => {
      this.seen += 1;
      if (event === 'message') {
        this.relay(link, args[0] as IncomingMessage);
      } else {
        near.emit(event, ...args);
      }
    });
    near.onAny((event: string, ...args: unknown[]) => {
      this.seen += 1;
      far.emit(event, ...args);
    });
    near.on('disconnect', () => far.disconnect());
    far.on('disconnect', () => near.disconnect(true));
  }

  private relay(link: Link, message: IncomingMessage): void {
    const letter = this.write(link, message);
    const deliver = (): void => {
      this.seen += 1;
      link.near.emit('message', message);
    };
    for (const ms of this.fate.course(letter)) {
      const hand = this.fate.keepsOrder ? this.enqueue(letter, deliver) : deliver;
      if (ms === 0) {
        hand();
      } else {
        this.clock.after(ms, hand);
      }
    }
  }

  /** Whoever's time has come, the oldest of that direction goes. */
  private enqueue({ from, to }: Letter, deliver: () => void): () => void {
    const way = `${String(from)} ${String(to)}`;
    const queue = this.queues.get(way) ?? [];
    this.queues.set(way, queue);
    queue.push(deliver);
    return () => {
      queue.shift()?.();
    };
  }

  private write(link: Link, message: IncomingMessage): Letter {
    const from = this.links.findIndex(({ id }) => id === message.from);
    const to = this.links.indexOf(link);
    const { type } = message;
    const nth = this.letters.filter(
      (one) => one.type === type && one.from === from && one.to === to,
    ).length;
    const letter = { type, from, to, nth, message };
    this.letters.push(letter);
    return letter;
  }
}
