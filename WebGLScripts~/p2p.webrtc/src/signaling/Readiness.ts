import type { Clock } from '../Clock.js';
import { PeerError } from '../PeerError.js';

/** Given nothing, it can be used; given an error, it cannot. */
type Waiter = (error?: PeerError) => void;

/** Whether the connection can be used, and those who wait for it. */
export class Readiness {
  private state: 'pending' | 'ready' | PeerError = 'pending';
  private readonly waiters = new Set<Waiter>();
  private cancelDeadline: (() => void) | undefined;

  public get isReady(): boolean {
    return this.state === 'ready';
  }

  /** Resolves or rejects with the outcome; `signaling-unreachable` when it takes too long. */
  public async wait(clock: Clock, timeoutMs: number): Promise<void> {
    if (this.state === 'ready') {
      return;
    }
    if (this.state !== 'pending') {
      throw this.state;
    }
    const error = await this.outcome(clock, timeoutMs);
    if (error) {
      throw error;
    }
  }

  /** Calls `expire` unless the outcome is known by then. */
  public deadline(clock: Clock, timeoutMs: number, expire: () => void): void {
    this.cancelDeadline = clock.after(timeoutMs, expire);
  }

  public succeed(): void {
    this.state = 'ready';
    this.settle();
  }

  public fail(error: PeerError): void {
    this.state = error;
    this.settle(error);
  }

  private outcome(clock: Clock, timeoutMs: number): Promise<PeerError | undefined> {
    return new Promise((resolve) => {
      const waiter: Waiter = (error) => {
        cancel();
        this.waiters.delete(waiter);
        resolve(error);
      };
      const cancel = clock.after(timeoutMs, () => {
        waiter(new PeerError('signaling-unreachable', 'timeout'));
      });
      this.waiters.add(waiter);
    });
  }

  private settle(error?: PeerError): void {
    this.cancelDeadline?.();
    Array.from(this.waiters).forEach((waiter) => {
      waiter(error);
    });
  }
}
