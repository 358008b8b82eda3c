import type { Clock } from '../Clock.js';
import type { RecoveryTimings } from '../defaults.js';
import type { Dialect } from './Dialect.js';

/** What Recovery asks its owner to do. */
export type RecoveryActions = {
  /** Offer again on the same connection, with new ICE credentials. */
  restartIce: () => void;
  /** Offer again on a new connection. */
  renew: () => void;
  /** Ask the pair's first offerer for an ICE restart. */
  askForRestart: () => void;
  giveUp: () => void;
};

/**
 * Decides when a connection counts as stuck and what is tried next. Between ours only the pair's
 * first offerer restarts or renews; the other side asks. Towards 1.1.0: one renewal, no restarts.
 */
export class Recovery {
  private cancelTimer: (() => void) | undefined;
  private restarts = 0;
  private renewals = 0;
  private requests = 0;

  public constructor(
    private readonly clock: Clock,
    private readonly timings: RecoveryTimings,
    private readonly actions: RecoveryActions,
  ) {}

  /** An offer of ours went out. */
  public offered(): void {
    this.arm(this.timings.unansweredMs, this.renewOrGiveUp);
  }

  /** Our offer was answered; towards 1.1.0 the time since the offer goes on counting. */
  public answered(dialect: Dialect): void {
    if (dialect === 'ours') {
      this.arm(this.timings.unconnectedMs, this.restartOrGiveUp);
    }
  }

  /** We answered; a 1.1.0 offerer cannot be asked for anything. */
  public answering(dialect: Dialect): void {
    if (dialect === 'ours') {
      this.arm(this.timings.unconnectedMs, this.askOrGiveUp);
    } else {
      this.arm(2 * this.timings.unansweredMs, this.actions.giveUp);
    }
  }

  public connected(): void {
    this.pause();
    this.restarts = 0;
    this.renewals = 0;
    this.requests = 0;
  }

  /** The connection reached `failed`: what the timer would do, now. */
  public failed(isOfferer: boolean): void {
    if (isOfferer) {
      this.restartOrGiveUp();
    } else {
      this.askOrGiveUp();
    }
  }

  /** Nothing can be signaled at the moment: what cannot heal by itself ends after a while. */
  public waitForSignaling(): void {
    this.arm(2 * this.timings.unansweredMs, this.actions.giveUp);
  }

  /** No timer runs until something happens. */
  public pause(): void {
    this.cancelTimer?.();
    this.cancelTimer = undefined;
  }

  private arm(ms: number, callback: () => void): void {
    this.cancelTimer?.();
    this.cancelTimer = this.clock.after(ms, callback);
  }

  private readonly restartOrGiveUp = (): void => {
    this.pause();
    if (this.restarts >= this.timings.maxIceRestarts) {
      this.actions.giveUp();
      return;
    }
    this.restarts += 1;
    this.actions.restartIce();
  };

  private readonly renewOrGiveUp = (): void => {
    this.pause();
    if (this.renewals >= this.timings.maxRenewals) {
      this.actions.giveUp();
      return;
    }
    this.renewals += 1;
    this.actions.renew();
  };

  private readonly askOrGiveUp = (): void => {
    if (this.requests >= this.timings.maxIceRestarts) {
      this.arm(this.timings.unansweredMs, this.actions.giveUp);
      return;
    }
    this.requests += 1;
    this.arm(this.timings.unconnectedMs, this.askOrGiveUp);
    this.actions.askForRestart();
  };
}
