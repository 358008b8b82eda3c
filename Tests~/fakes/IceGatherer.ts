import type { IceGeneration } from './IceGeneration.js';
import type { TaskQueue } from './TaskQueue.js';

/**
 * `all`: every candidate, then the end. `never-completes`: every candidate, no end (a STUN server
 * that never answers). `held`: nothing until `releaseGathering`. `nothing`: the end, without a
 * candidate (a relay that refuses the credentials).
 */
export type GatheringMode = 'all' | 'never-completes' | 'held' | 'nothing';

type Report = {
  state: (state: RTCIceGatheringState) => void;
  candidate: (candidate: string, generation: IceGeneration) => void;
  end: (generation: IceGeneration) => void;
};

/** Gathers candidates for the generation of one connection, one task each. */
export class IceGatherer {
  private generation: IceGeneration | null = null;
  private waiting: string[] = [];

  public constructor(
    private readonly tasks: TaskQueue,
    private readonly mode: () => GatheringMode,
    private readonly report: Report,
  ) {}

  /** Begins with a generation; null stops. The same one again changes nothing. */
  public use(generation: IceGeneration | null, candidates: () => string[]): void {
    if (generation === this.generation) {
      return;
    }
    this.generation = generation;
    if (generation === null || generation.isComplete) {
      const state = generation === null ? 'new' : 'complete';
      this.tasks.post(() => {
        this.report.state(state);
      });
      return;
    }
    this.waiting = candidates();
    this.tasks.post(() => {
      if (generation === this.generation) {
        this.report.state('gathering');
        this.postStep(generation);
      }
    });
  }

  public stop(): void {
    this.generation = null;
  }

  /** Goes on where `held` or `never-completes` stopped. */
  public release(): void {
    if (this.generation !== null && !this.generation.isComplete) {
      this.postStep(this.generation);
    }
  }

  private postStep(generation: IceGeneration): void {
    this.tasks.post(() => {
      if (generation === this.generation && !generation.isComplete) {
        this.step(generation);
      }
    });
  }

  private step(generation: IceGeneration): void {
    const mode = this.mode();
    const candidate = mode === 'nothing' || mode === 'held' ? undefined : this.waiting.shift();
    if (candidate !== undefined) {
      generation.candidates.push(candidate);
      this.report.candidate(candidate, generation);
      this.postStep(generation);
    } else if (mode === 'all' || mode === 'nothing') {
      generation.isComplete = true;
      this.report.state('complete');
      this.report.end(generation);
    }
  }
}
