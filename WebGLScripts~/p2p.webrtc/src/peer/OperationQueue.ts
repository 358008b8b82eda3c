/** More than an honest peer says while a hook takes its time: candidates, and little else. */
const maxWaiting = 256;

/**
 * Runs what happens to one peer one after the other, so that an answer never overtakes the offer
 * that a slow hook still holds (A0.7-10).
 */
export class OperationQueue {
  private tail: Promise<void> = Promise.resolve();
  private waiting = 0;
  private closed = false;

  public constructor(private readonly onError: (error: unknown) => void) {}

  /** What another peer asks for is to be dropped now; what we want ourselves still goes in. */
  public get isFull(): boolean {
    return this.waiting >= maxWaiting;
  }

  /** Resolves when the operation has ended, well or not; at once after `close()`. */
  public add(operation: () => Promise<void>): Promise<void> {
    this.waiting += 1;
    this.tail = this.tail.then(() => this.run(operation));
    return this.tail;
  }

  /** What waits is dropped; what runs must look for itself. */
  public close(): void {
    this.closed = true;
  }

  private isClosed(): boolean {
    return this.closed;
  }

  private async run(operation: () => Promise<void>): Promise<void> {
    this.waiting -= 1;
    if (this.isClosed()) {
      return;
    }
    try {
      await operation();
    } catch (error) {
      if (!this.isClosed()) {
        this.onError(error);
      }
    }
  }
}
