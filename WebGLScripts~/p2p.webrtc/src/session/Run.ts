import { PeerError } from '../PeerError.js';

/** The time from one `stop()` to the next: what was begun before a stop ends without effect. */
export class Run {
  private current = 0;

  /** `onUnreachable` is told once for each request that did not reach the server (A0-22). */
  public constructor(private readonly onUnreachable: (reason: string) => void) {}

  public end(): void {
    this.current += 1;
  }

  /** Answers, from now on, whether this run still goes on. */
  public watch(): () => boolean {
    const begun = this.current;
    return () => begun === this.current;
  }

  /** The request's own outcome, or `stopped` when the run is over by then. */
  public async attend<T>(request: Promise<T>): Promise<T> {
    const isCurrent = this.watch();
    const outcome = await request.then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    if (!isCurrent()) {
      throw new PeerError('stopped', 'stop() was called');
    }
    if ('value' in outcome) {
      return outcome.value;
    }
    const { error } = outcome;
    if (error instanceof PeerError && error.code === 'signaling-unreachable') {
      this.onUnreachable(error.message);
    }
    throw error;
  }
}
