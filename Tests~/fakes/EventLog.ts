/** What happened, in order, and those who wait for something to happen. */
export class EventLog {
  public readonly entries: string[] = [];
  private readonly waiters = new Set<{ isMet: () => boolean; resolve: () => void }>();

  public add(entry: string): void {
    this.entries.push(entry);
    for (const waiter of this.waiters) {
      if (waiter.isMet()) {
        this.waiters.delete(waiter);
        waiter.resolve();
      }
    }
  }

  public count(entry: string): number {
    return this.entries.filter((one) => one === entry).length;
  }

  /** Resolves when `entry` has happened `times` times since the beginning. */
  public async until(entry: string, times = 1): Promise<void> {
    await this.untilMet(() => this.count(entry) >= times);
  }

  /** Resolves when `isMet` holds; looked at with every entry. */
  public async untilMet(isMet: () => boolean): Promise<void> {
    if (!isMet()) {
      await new Promise<void>((resolve) => this.waiters.add({ isMet, resolve }));
    }
  }
}
