import type { Clock } from '../../../SignalingServer~/src/clock/Clock.js';

type Timer = { dueAt: number; callback: () => void };

/** Stands still until a test moves it. */
export class FakeClock implements Clock {
  private time = 0;
  private readonly timers = new Set<Timer>();

  public get pendingTimers(): number {
    return this.timers.size;
  }

  public now(): number {
    return this.time;
  }

  public after(delayMs: number, callback: () => void): () => void {
    const timer = { dueAt: this.time + delayMs, callback };
    this.timers.add(timer);
    return () => {
      this.timers.delete(timer);
    };
  }

  public advance(ms: number): void {
    this.time += ms;
    for (const timer of [...this.timers]) {
      if (timer.dueAt > this.time) continue;
      this.timers.delete(timer);
      timer.callback();
    }
  }
}
