import { createServer, type Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';

type Ack = (response: unknown) => void;
type Relayed = { to: string; from?: string };

/**
 * A signaling server that behaves as 1.1.0's does (A0-53…56), faults of A0.7-12 included: rooms for
 * hosts, no check of anything, notices to everybody. In memory, one process.
 */
export class Server110 {
  /** What would have ended 1.1.0's process: an ack that was not given, a message without a body. */
  public readonly crashes: unknown[] = [];
  /** Every message as relayed, in order. */
  public readonly relayed: unknown[] = [];

  private http: HttpServer | null = null;
  private io: Server | null = null;

  /** @param port 0 for any; the one from before to be a restarted server. @returns the URL. */
  public listen(port = 0): Promise<string> {
    const http = createServer();
    const io = new Server(http, { cors: { origin: '*' } });
    io.on('connection', (socket) => {
      this.serve(io, socket);
    });
    this.http = http;
    this.io = io;
    return new Promise((resolve) => {
      http.listen(port, '127.0.0.1', () => {
        resolve(`http://127.0.0.1:${String(this.port)}`);
      });
    });
  }

  /** 0 while it does not listen. */
  public get port(): number {
    const address = this.http?.address() ?? null;
    return address === null || typeof address === 'string' ? 0 : address.port;
  }

  /** Ids of the connected sockets. */
  public get socketIds(): string[] {
    return [...(this.io?.sockets.sockets.keys() ?? [])];
  }

  /** Cuts one socket's connection, as a network does; its client reconnects under another id. */
  public cut(socketId: string): void {
    this.io?.sockets.sockets.get(socketId)?.conn.close();
  }

  public async close(): Promise<void> {
    await this.io?.close();
    this.io = null;
    this.http = null;
  }

  private serve(io: Server, socket: Socket): void {
    socket.on('create host', (name: string, ack: Ack) => {
      this.run(() => {
        if (io.sockets.adapter.rooms.has(name)) {
          ack({ status: 409, message: `Host already exists. host: ${name}` });
          return;
        }
        void socket.join(name);
        ack({ status: 200, message: `Host have been created. host: ${name}` });
      });
    });
    socket.on('list hosts', (ack: Ack) => {
      this.run(() => {
        ack({ status: 200, hosts: this.hosts(io) });
      });
    });
    socket.on('message', (message: Relayed) => {
      this.run(() => {
        if (message.to) {
          message.from = socket.id;
          this.relayed.push(message);
          socket.to(message.to).emit('message', message);
        }
      });
    });
    socket.on('disconnect', () => {
      io.emit('user disconnected', { id: socket.id });
    });
  }

  /** A0-54: every room that is not a socket's own. */
  private hosts(io: Server): { name: string; id: string }[] {
    return [...io.sockets.adapter.rooms].flatMap(([name, [id]]) =>
      id === undefined || io.sockets.sockets.has(name) ? [] : [{ name, id }],
    );
  }

  private run(handle: () => void): void {
    try {
      handle();
    } catch (error) {
      this.crashes.push(error);
    }
  }
}
