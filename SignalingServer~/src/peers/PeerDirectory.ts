import type { Peer } from './Peer.js';

/** All peers by id, live and suspended. */
export class PeerDirectory {
  private readonly peers = new Map<string, Peer>();

  public get size(): number {
    return this.peers.size;
  }

  public get(id: string): Peer | undefined {
    return this.peers.get(id);
  }

  public has(peer: Peer): boolean {
    return this.peers.get(peer.id) === peer;
  }

  public add(peer: Peer): void {
    this.peers.set(peer.id, peer);
  }

  public delete(peer: Peer): void {
    this.peers.delete(peer.id);
  }
}
