import type { Clock } from '../Clock.js';

/** A newcomer's list of members that were told to call it: none goes missing in silence. */
export class ExpectedPeers {
  private readonly timers = new Map<string, () => void>();

  public constructor(
    private readonly clock: Clock,
    private readonly waitMs: number,
    private readonly onMissing: (id: string) => void,
  ) {}

  /** The newest list counts, so that a hostile host cannot make timers without end. */
  public expect(ids: readonly string[]): void {
    this.clear();
    for (const id of Array.from(new Set(ids))) {
      const cancel = this.clock.after(this.waitMs, () => {
        this.timers.delete(id);
        this.onMissing(id);
      });
      this.timers.set(id, cancel);
    }
  }

  /** It is there, or gone for good. */
  public settle(id: string): void {
    this.timers.get(id)?.();
    this.timers.delete(id);
  }

  public clear(): void {
    this.timers.forEach((cancel) => {
      cancel();
    });
    this.timers.clear();
  }
}
