import type { Clock } from '../Clock.js';
import { PeerError } from '../PeerError.js';

type Waiter = { resolve: () => void; reject: (error: PeerError) => void };

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
    await new Promise<void>((resolve, reject) => {
      const waiter = { resolve, reject };
      this.waiters.add(waiter);
      const cancel = clock.after(timeoutMs, () => {
        settle();
        reject(new PeerError('signaling-unreachable', 'timeout'));
      });
      const settle = (): void => {
        cancel();
        this.waiters.delete(waiter);
      };
      waiter.resolve = () => {
        settle();
        resolve();
      };
      waiter.reject = (error) => {
        settle();
        reject(error);
      };
    });
  }

  /** Calls `expire` unless the outcome is known by then. */
  public deadline(clock: Clock, timeoutMs: number, expire: () => void): void {
    this.cancelDeadline = clock.after(timeoutMs, expire);
  }

  public succeed(): void {
    this.state = 'ready';
    this.settle((waiter) => {
      waiter.resolve();
    });
  }

  public fail(error: PeerError): void {
    this.state = error;
    this.settle((waiter) => {
      waiter.reject(error);
    });
  }

  private settle(tell: (waiter: Waiter) => void): void {
    this.cancelDeadline?.();
    [...this.waiters].forEach(tell);
  }
}
