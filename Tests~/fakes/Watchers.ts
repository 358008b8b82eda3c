/** Those who wait for a condition; looked at whenever something has changed. */
export class Watchers {
  private readonly waiting = new Set<() => void>();

  public changed(): void {
    this.waiting.forEach((watcher) => {
      watcher();
    });
  }

  /** Resolves when `isMet` holds, at once if it does already. */
  public until(isMet: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const watcher = (): void => {
        if (isMet()) {
          this.waiting.delete(watcher);
          resolve();
        }
      };
      this.waiting.add(watcher);
      watcher();
    });
  }
}
