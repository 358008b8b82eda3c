import { EventEmitter } from 'node:events';
import type { Socket } from 'socket.io';

/** engine.io's socket: one per client, whatever transport it uses. */
export type EngineSocket = Socket['conn'];

/** The part of a `ws` websocket that engine.io does not show. */
type RawWebSocket = EventEmitter & { bufferedAmount: number; terminate(): void };

function rawWebSocketOf(transport: object): RawWebSocket | undefined {
  const raw = 'socket' in transport ? transport.socket : undefined;
  return raw instanceof EventEmitter && 'terminate' in raw ? (raw as RawWebSocket) : undefined;
}

/** What engine.io keeps to itself of a client's connection: its close code, and what it holds. */
export class Connection {
  /** The websocket's close code, known before socket.io's `disconnect` event. */
  public closeCode: number | undefined;
  /** Settles when the websocket, or the polling session, is closed at both ends. */
  public readonly closed: Promise<void>;

  private raw: RawWebSocket | undefined;
  private unsentChars = 0;
  private isCut = false;
  private settleClosed: () => void = () => undefined;

  public constructor(
    private readonly engineSocket: EngineSocket,
    private readonly outboundChars: number,
    private readonly onSlowReader: () => void,
  ) {
    this.closed = new Promise((resolve) => (this.settleClosed = resolve));
    this.watchWebSocket(engineSocket.transport);
    engineSocket.on('upgrade', (transport: object) => {
      this.watchWebSocket(transport);
    });
    engineSocket.on('packetCreate', ({ data }: { data?: string }) => {
      this.count(data?.length ?? 0);
    });
    engineSocket.on('flush', () => (this.unsentChars = 0));
    engineSocket.on('close', () => {
      if (!this.raw) this.settleClosed();
    });
  }

  /** Ends it without waiting for the other end. */
  public cut(): void {
    if (this.raw) this.raw.terminate();
    else this.engineSocket.close(true);
  }

  private watchWebSocket(transport: object): void {
    this.raw = rawWebSocketOf(transport);
    // Before engine.io's own listener, which drops the code.
    this.raw?.prependListener('close', (code: number) => {
      this.closeCode = code;
      this.settleClosed();
    });
  }

  /** Cuts a client that does not read while others write to it. */
  private count(chars: number): void {
    this.unsentChars += chars;
    const waiting = this.unsentChars + (this.raw?.bufferedAmount ?? 0);
    if (this.isCut || waiting <= this.outboundChars) return;
    this.isCut = true;
    this.onSlowReader();
    // Later: we are inside a send, perhaps to many.
    setImmediate(() => {
      this.cut();
    });
  }
}
