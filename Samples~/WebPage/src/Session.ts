import { PeerError, type PeerClient } from '@extreal-dev/extreal.integration.p2p.webrtc';
import type { ErrorCode } from '@extreal-dev/extreal.integration.p2p.webrtc/protocol';
import { describeCode, describeError } from './describeError.js';

/** Where this tab stands. */
export type Phase =
  | { kind: 'idle' }
  | { kind: 'starting'; hostName: string }
  | { kind: 'hosting'; hostName: string }
  | { kind: 'joined'; hostName: string };

export type SessionListener = {
  onPhase: (phase: Phase) => void;
  /** An error in words, for the person in front of the page. */
  onProblem: (text: string) => void;
};

/** One run of the client after the other: idle, starting, in a mesh, idle again. */
export class Session {
  private current: Phase = { kind: 'idle' };

  public constructor(
    private readonly client: Pick<PeerClient, 'startHost' | 'startClientAsync' | 'stop'>,
    private readonly listener: SessionListener,
  ) {}

  public get phase(): Phase {
    return this.current;
  }

  public async host(name: string): Promise<void> {
    this.enter({ kind: 'starting', hostName: name });
    try {
      await this.client.startHost(name);
      this.enter({ kind: 'hosting', hostName: name });
    } catch (error) {
      this.fail(error);
    }
  }

  /** Ends when the join is sent; `started` or `startFailed` tells what came of it. */
  public async join(hostId: string, hostName: string): Promise<void> {
    this.enter({ kind: 'starting', hostName });
    try {
      await this.client.startClientAsync(hostId);
    } catch (error) {
      this.fail(error);
    }
  }

  /** For the client's callback `onStarted`; a host's own start is told by its promise. */
  public started(): void {
    if (this.current.kind === 'starting') {
      this.enter({ kind: 'joined', hostName: this.current.hostName });
    }
  }

  /** For the client's callback `onStartFailed`: the client has stopped by itself. */
  public startFailed(code: ErrorCode): void {
    if (this.current.kind !== 'idle') {
      this.enter({ kind: 'idle' });
      this.listener.onProblem(describeCode(code));
    }
  }

  /** A host that was known by its id only has said its name. */
  public learnHostName(hostName: string): void {
    if (this.current.kind !== 'idle') {
      this.enter({ ...this.current, hostName });
    }
  }

  public leave(): void {
    this.stop();
  }

  private fail(error: unknown): void {
    // Whoever left, or was told by `startFailed`, does not need to hear of it again.
    if (this.current.kind === 'idle') {
      return;
    }
    if (!(error instanceof PeerError)) {
      console.error(error);
    }
    this.stop();
    this.listener.onProblem(describeError(error));
  }

  /** Idle at once, so that what the client reports while it stops is known as our own doing. */
  private stop(): void {
    this.current = { kind: 'idle' };
    this.client.stop();
    this.listener.onPhase(this.current);
  }

  private enter(phase: Phase): void {
    this.current = phase;
    this.listener.onPhase(phase);
  }
}
