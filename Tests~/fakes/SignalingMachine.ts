import type { IceGeneration, IcePair } from './IceGeneration.js';
import type { SessionDescription } from './sessionDescription.js';

export type Side = 'local' | 'remote';

/** A description that was set, with its run of ICE. */
export type AppliedDescription = {
  type: 'offer' | 'answer' | 'pranswer';
  description: SessionDescription;
  ice: IceGeneration;
};

type Pair = Record<Side, AppliedDescription | null>;

/** webrtc-pc 4.3.1: from which states, to which. */
const TRANSITIONS = {
  'local offer': { from: ['stable', 'have-local-offer'], to: 'have-local-offer' },
  'local answer': { from: ['have-remote-offer', 'have-local-pranswer'], to: 'stable' },
  'local pranswer': {
    from: ['have-remote-offer', 'have-local-pranswer'],
    to: 'have-local-pranswer',
  },
  'remote offer': { from: ['stable', 'have-remote-offer'], to: 'have-remote-offer' },
  'remote answer': { from: ['have-local-offer', 'have-remote-pranswer'], to: 'stable' },
  'remote pranswer': {
    from: ['have-local-offer', 'have-remote-pranswer'],
    to: 'have-remote-pranswer',
  },
} as const satisfies Record<string, { from: RTCSignalingState[]; to: RTCSignalingState }>;

/** The signaling state and the four descriptions behind it; nothing asynchronous. */
export class SignalingMachine {
  public state: RTCSignalingState = 'stable';
  public readonly current: Pair = { local: null, remote: null };
  public readonly pending: Pair = { local: null, remote: null };

  /** `localDescription` or `remoteDescription`: pending before current. */
  public description(side: Side): AppliedDescription | null {
    return this.pending[side] ?? this.current[side];
  }

  public icePair(): IcePair | null {
    const local = this.description('local');
    const remote = this.description('remote');
    return local === null || remote === null ? null : { local: local.ice, remote: remote.ice };
  }

  /** @throws InvalidStateError when the state does not allow it. */
  public check(side: Side, type: AppliedDescription['type']): void {
    const allowed: readonly RTCSignalingState[] = TRANSITIONS[`${side} ${type}`].from;
    if (!allowed.includes(this.state)) {
      throw new DOMException(
        `Failed to set ${side} ${type} sdp: Called in wrong state: ${this.state}`,
        'InvalidStateError',
      );
    }
  }

  public apply(side: Side, applied: AppliedDescription): void {
    this.check(side, applied.type);
    this.pending[side] = applied;
    this.state = TRANSITIONS[`${side} ${applied.type}`].to;
    if (this.state === 'stable') {
      this.current.local = this.pending.local;
      this.current.remote = this.pending.remote;
      this.forgetPending();
    }
  }

  /** @throws InvalidStateError unless an offer, of either side, is pending. */
  public rollback(): void {
    if (this.state !== 'have-local-offer' && this.state !== 'have-remote-offer') {
      throw new DOMException(`Cannot roll back in ${this.state}`, 'InvalidStateError');
    }
    this.forgetPending();
    this.state = 'stable';
  }

  private forgetPending(): void {
    this.pending.local = null;
    this.pending.remote = null;
  }
}
