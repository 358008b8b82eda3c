/** A wait that can only end by a fault says what was there instead; no test depends on it. */
const patienceMs = 45_000;

/** What came from a process, in order, and the waiting for it. */
export class Diary<T> {
  public readonly entries: T[] = [];
  private readonly watchers = new Set<() => void>();

  public add(entry: T): void {
    this.entries.push(entry);
    for (const watcher of [...this.watchers]) {
      watcher();
    }
  }

  public until(what: string, isSo: (entries: readonly T[]) => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const watcher = (): void => {
        if (isSo(this.entries)) {
          clearTimeout(patience);
          this.watchers.delete(watcher);
          resolve();
        }
      };
      const patience = setTimeout(() => {
        this.watchers.delete(watcher);
        reject(new Error(`Waited for ${what}; there was ${JSON.stringify(this.entries)}`));
      }, patienceMs);
      this.watchers.add(watcher);
      watcher();
    });
  }
}
