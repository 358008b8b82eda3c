import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import type { TestSignaling } from '../mesh/TestSignaling.js';
import type { HostEntry } from './participants/Participant.js';
import type { Address } from './table/Scenario.js';

/** The servers of one test file: a real one, none, and one that never says a word. */
export class Surroundings {
  private rooms = 0;
  private readonly muteHosts: Socket[] = [];

  private constructor(
    public readonly signaling: TestSignaling,
    private readonly silent: Server,
    private readonly closedPort: number,
  ) {}

  public static async around(signaling: TestSignaling): Promise<Surroundings> {
    const [silent, gone] = [await listen(), await listen()];
    const { port } = gone.address() as AddressInfo;
    gone.close();
    await once(gone, 'close');
    return new Surroundings(signaling, silent, port);
  }

  public urlOf(address?: Address): string {
    switch (address) {
      case undefined:
        return this.signaling.url;
      case 'nobody listens':
        return `http://127.0.0.1:${this.closedPort}`;
      case 'nobody answers':
        return `http://127.0.0.1:${(this.silent.address() as AddressInfo).port}`;
    }
  }

  /** A name that no other host has. */
  public nextRoom(): string {
    this.rooms += 1;
    return `room ${this.rooms}`;
  }

  /** A host that takes no notice of who joins. */
  public async addMuteHost(): Promise<HostEntry> {
    const name = this.nextRoom();
    const socket = io(this.signaling.url, { forceNew: true });
    this.muteHosts.push(socket);
    await socket.emitWithAck('create host', name);
    return { id: socket.id ?? '', name };
  }

  /** After each scenario. */
  public clear(): void {
    for (const socket of this.muteHosts.splice(0)) {
      socket.disconnect();
    }
  }

  public async close(): Promise<void> {
    this.silent.close();
    await once(this.silent, 'close');
  }
}

const listen = async (): Promise<Server> => {
  const server = createServer((socket) => {
    // Read, so that its end is seen.
    socket.on('error', () => socket.destroy()).resume();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
};
