import { Connection, type EngineSocket } from './Connection.js';

/** All connections that are open, or closing and not yet closed at the other end. */
export class Connections {
  private readonly open = new Map<EngineSocket, Connection>();

  public constructor(
    private readonly outboundChars: number,
    private readonly onSlowReader: (address: string) => void,
  ) {}

  public add(engineSocket: EngineSocket): void {
    const connection = new Connection(engineSocket, this.outboundChars, () => {
      this.onSlowReader(engineSocket.remoteAddress);
    });
    this.open.set(engineSocket, connection);
    void connection.closed.then(() => this.open.delete(engineSocket));
  }

  public closeCodeOf(engineSocket: EngineSocket): number | undefined {
    return this.open.get(engineSocket)?.closeCode;
  }

  /** Waits for closes that are under way; what is still open after `graceMs` is cut. */
  public async drain(graceMs: number): Promise<void> {
    const connections = [...this.open.values()];
    const timer = setTimeout(() => {
      for (const connection of connections) connection.cut();
    }, graceMs);
    await Promise.all(connections.map((connection) => connection.closed));
    clearTimeout(timer);
  }
}
