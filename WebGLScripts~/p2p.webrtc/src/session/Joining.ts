import type { Clock } from '../Clock.js';
import type { ErrorCode } from '../protocol/ErrorCode.js';

export type JoiningEvents = {
  onStarted: () => void;
  onFailed: (code: ErrorCode) => void;
  /** Not started after `retryMs`, for once: time to ask again, if the host cannot retry itself. */
  onRetry: () => void;
};

/** A join on its way: started when the host's `done` came and its connection is up (A0-19). */
export class Joining {
  private isDone = false;
  private isConnected = false;
  private isOver = false;
  private failureCode: ErrorCode | undefined;
  private readonly cancelTimers: (() => void)[] = [];

  /** `timeoutMs` 0: no limit. */
  public constructor(
    public readonly hostId: string,
    clock: Clock,
    timeoutMs: number,
    retryMs: number,
    private readonly events: JoiningEvents,
  ) {
    if (timeoutMs > 0) {
      const expire = (): void => {
        this.fail('join-timeout');
      };
      this.cancelTimers.push(clock.after(timeoutMs, expire));
    }
    this.cancelTimers.push(clock.after(retryMs, events.onRetry));
  }

  public get isPending(): boolean {
    return !this.isOver;
  }

  /** Why it came to nothing. */
  public get failure(): ErrorCode | undefined {
    return this.failureCode;
  }

  public handleDone(id: string): void {
    this.isDone = this.isDone || id === this.hostId;
    this.startIfReady();
  }

  public handleConnected(id: string): void {
    this.isConnected = this.isConnected || id === this.hostId;
    this.startIfReady();
  }

  /** The connection to the host closed before the start; a new one may follow. */
  public handleDisconnecting(id: string): void {
    this.isConnected = this.isConnected && id !== this.hostId;
  }

  public fail(code: ErrorCode): void {
    if (this.end()) {
      this.failureCode = code;
      this.events.onFailed(code);
    }
  }

  public cancel(): void {
    this.end();
  }

  private startIfReady(): void {
    if (this.isDone && this.isConnected && this.end()) {
      this.events.onStarted();
    }
  }

  private end(): boolean {
    const wasPending = !this.isOver;
    this.isOver = true;
    this.cancelTimers.forEach((cancel) => {
      cancel();
    });
    return wasPending;
  }
}
