/** Lets `burst` frames through at once and `perSecond` in the long run. Holds no timer. */
export class TokenBucket {
  private tokens: number;
  private filledAt: number;

  public constructor(
    private readonly burst: number,
    private readonly perSecond: number,
    private readonly now: () => number,
  ) {
    this.tokens = burst;
    this.filledAt = now();
  }

  /** Takes one frame's worth and returns what is left; below zero it was not covered. */
  public take(cost = 1): number {
    const now = this.now();
    const gained = ((now - this.filledAt) / 1_000) * this.perSecond;
    this.tokens = Math.min(this.burst, this.tokens + gained) - cost;
    this.filledAt = now;
    return this.tokens;
  }
}
