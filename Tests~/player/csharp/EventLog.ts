type Waiting<T> = { fits: (event: T) => boolean; resolve: (event: T) => void };

/** Events in the order in which they came; each is handed out once by `next`. */
export class EventLog<T> {
  public readonly all: T[] = [];
  private readonly unread: T[] = [];
  private readonly waiting: Waiting<T>[] = [];

  public add(event: T): void {
    this.all.push(event);
    const index = this.waiting.findIndex(({ fits }) => fits(event));
    const [found] = index === -1 ? [] : this.waiting.splice(index, 1);
    if (found) {
      found.resolve(event);
    } else {
      this.unread.push(event);
    }
  }

  /** The first event that fits and that nobody has taken yet, at once or when it comes. */
  public next(fits: (event: T) => boolean): Promise<T> {
    const index = this.unread.findIndex(fits);
    const [found] = index === -1 ? [] : this.unread.splice(index, 1);
    return found === undefined
      ? new Promise((resolve) => this.waiting.push({ fits, resolve }))
      : Promise.resolve(found);
  }
}
