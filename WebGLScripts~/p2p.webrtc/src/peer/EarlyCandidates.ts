type EarlyCandidate = { attempt: number | undefined; candidate: RTCIceCandidateInit | null };

/** More than any real connection gathers; a flood keeps the first ones only. */
const maxKept = 128;

/** Candidates that came before the description they belong to. */
export class EarlyCandidates {
  private kept: EarlyCandidate[] = [];

  public keep(attempt: number | undefined, candidate: RTCIceCandidateInit | null): void {
    if (this.kept.length < maxKept) {
      this.kept.push({ attempt, candidate });
    }
  }

  /** Hands over those of `attempt`, forgets those of earlier ones. */
  public take(attempt: number | undefined): (RTCIceCandidateInit | null)[] {
    const ofAttempt = this.kept.filter((early) => early.attempt === attempt);
    this.kept = this.kept.filter((early) => (early.attempt ?? 0) > (attempt ?? 0));
    return ofAttempt.map((early) => early.candidate);
  }
}
