/** What a connection was at a moment. */
export type ConnectionStates = Pick<
  RTCPeerConnection,
  'connectionState' | 'iceGatheringState' | 'signalingState'
> & { talk: string };

/** An event, e.g. `user-connecting <id>`, and the state of each connection when it came, by id. */
export type Entry = { event: string; connections: Record<string, ConnectionStates> };

/** A wait that can only end by a fault says what was there instead; no test depends on it. */
const patienceMs = 45_000;

/** Events of one member in their order, and the waiting for what follows from them. */
export class Journal {
  public readonly entries: Entry[] = [];

  private readonly watchers = new Set<() => void>();

  public constructor(private readonly look: () => Entry['connections']) {}

  public note(event: string, ...details: string[]): void {
    this.entries.push({ event: [event, ...details].join(' '), connections: this.look() });
    this.changed();
  }

  /** To be called whenever something that `until` may be waiting for has changed. */
  public changed(): void {
    for (const watcher of [...this.watchers]) {
      watcher();
    }
  }

  public until(what: string, isSo: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const watcher = (): void => {
        if (isSo()) {
          clearTimeout(patience);
          this.watchers.delete(watcher);
          resolve();
        }
      };
      const patience = setTimeout(() => {
        this.watchers.delete(watcher);
        const seen = this.entries.map(({ event }) => event);
        reject(new Error(`Waited for ${what}; saw ${JSON.stringify([seen, this.look()])}`));
      }, patienceMs);
      this.watchers.add(watcher);
      watcher();
    });
  }
}
