import type { Clock } from '../../WebGLScripts~/p2p.webrtc/src/Clock.js';

type Timer = { at: number; callback: () => void };

/** Time that passes when the test says so. */
export class ManualClock implements Clock {
  private now = 0;
  private readonly timers = new Set<Timer>();

  /** How many timers wait: none is left behind by a client that was stopped. */
  public get pending(): number {
    return this.timers.size;
  }

  /** How long until the next timer is due, ms; undefined when none waits. */
  public get nextIn(): number | undefined {
    return this.timers.size === 0
      ? undefined
      : Math.min(...[...this.timers].map(({ at }) => at)) - this.now;
  }

  public after(ms: number, callback: () => void): () => void {
    const timer = { at: this.now + ms, callback };
    this.timers.add(timer);
    return () => {
      this.timers.delete(timer);
    };
  }

  /** Lets `ms` pass; what falls due is called in order, also what is set on the way. */
  public advance(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      const due = [...this.timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) {
        break;
      }
      this.timers.delete(due);
      this.now = due.at;
      due.callback();
    }
    this.now = end;
  }
}
