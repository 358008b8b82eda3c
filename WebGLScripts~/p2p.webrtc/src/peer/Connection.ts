import type { Clock } from '../Clock.js';
import type { Hooks } from '../hooks/Hooks.js';
import type { Logger } from '../Logger.js';
import { whenGathered } from './whenGathered.js';

export type ConnectionParts = {
  createPeerConnection: () => RTCPeerConnection;
  hooks: Hooks;
  clock: Clock;
  logger: Logger;
  /** How long a vanilla description waits for candidates. */
  vanillaIceTimeoutMs: number;
};

export type ConnectionRole = {
  isOfferer: boolean;
  /** The offerer's count of connections; undefined towards 1.1.0. */
  attempt: number | undefined;
};

export type ConnectionEvents = {
  onConnected: () => void;
  onFailed: () => void;
  /** Trickle only, after `startTrickling()`; null is end-of-candidates. */
  onCandidate: (candidate: RTCIceCandidateInit | null) => void;
};

/** An offer needs a medium, else ICE never starts; this id is never seen by the application. */
const placeholderChannel: RTCDataChannelInit = { negotiated: true, id: 254 };

/** One RTCPeerConnection: made, hooked, described, closed here and nowhere else. */
export class Connection {
  public readonly isOfferer: boolean;
  public readonly attempt: number | undefined;

  private readonly pc: RTCPeerConnection;
  private readonly closing = new AbortController();
  private untrickled: (RTCIceCandidateInit | null)[] | undefined = [];

  public constructor(
    private readonly id: string,
    role: ConnectionRole,
    private readonly parts: ConnectionParts,
    private readonly events: ConnectionEvents,
  ) {
    this.isOfferer = role.isOfferer;
    this.attempt = role.attempt;
    this.pc = parts.createPeerConnection();
    // Listeners, not `on…` properties: those are the application's to set in its hooks.
    this.pc.addEventListener('connectionstatechange', this.handleState);
    this.pc.addEventListener('icecandidate', this.handleCandidate);
  }

  public isClosed(): boolean {
    return this.closing.signal.aborted;
  }

  /** connectionState, not iceConnectionState: Chromium leaves ICE at disconnected (C9). */
  public get isConnected(): boolean {
    return this.pc.connectionState === 'connected';
  }

  public get awaitsAnswer(): boolean {
    return this.pc.signalingState === 'have-local-offer';
  }

  public get hasRemoteDescription(): boolean {
    return this.pc.remoteDescription !== null;
  }

  /** True when this very description has been taken already. */
  public hasTaken(sdp: string): boolean {
    return this.pc.remoteDescription?.sdp === sdp;
  }

  /** Runs the application's create hooks. */
  public async prepare(): Promise<void> {
    const { hooks } = this.parts;
    await hooks.runCreate(this.id, this.isOfferer, this.pc, () => this.isClosed());
  }

  /** Makes and sets an offer; returns its text, with all candidates unless `trickle`. */
  public async offer(options: { iceRestart: boolean; trickle: boolean }): Promise<string> {
    const { iceRestart, trickle } = options;
    let description = await this.pc.createOffer({ iceRestart });
    if (description.sdp?.includes('\nm=') !== true) {
      this.pc.createDataChannel('extreal', placeholderChannel);
      description = await this.pc.createOffer({ iceRestart });
    }
    return this.setLocal(description, trickle);
  }

  /** Takes an offer; returns the text of the answer, with all candidates unless `trickle`. */
  public async answer(offer: string, trickle: boolean): Promise<string> {
    await this.pc.setRemoteDescription({ type: 'offer', sdp: offer });
    return this.setLocal(await this.pc.createAnswer(), trickle);
  }

  public async acceptAnswer(sdp: string): Promise<void> {
    await this.pc.setRemoteDescription({ type: 'answer', sdp });
  }

  /** A candidate of an earlier ICE generation is refused by the browser: no harm, no error. */
  public async addCandidate(candidate: RTCIceCandidateInit | null): Promise<void> {
    try {
      await this.pc.addIceCandidate(candidate ?? undefined);
    } catch (error) {
      this.parts.logger.debug(`A candidate of ${this.id} was not taken: ${String(error)}`);
    }
  }

  /** From now on candidates are handed out as they come; those held back, at once. */
  public startTrickling(): void {
    const held = this.untrickled ?? [];
    this.untrickled = undefined;
    held.forEach(this.events.onCandidate);
  }

  /** Close hooks, then the connection; silent afterwards. */
  public close(): void {
    if (this.isClosed()) {
      return;
    }
    this.closing.abort();
    this.pc.removeEventListener('connectionstatechange', this.handleState);
    this.pc.removeEventListener('icecandidate', this.handleCandidate);
    this.parts.hooks.runClose(this.id);
    this.pc.close();
  }

  private async setLocal(
    description: RTCSessionDescriptionInit,
    trickle: boolean,
  ): Promise<string> {
    await this.pc.setLocalDescription(description);
    if (!trickle) {
      const { vanillaIceTimeoutMs, clock } = this.parts;
      await whenGathered(this.pc, vanillaIceTimeoutMs, clock, this.closing.signal);
      this.untrickled = this.untrickled && [];
    }
    return this.pc.localDescription?.sdp ?? description.sdp ?? '';
  }

  private readonly handleState = (): void => {
    this.parts.logger.debug(`Connection to ${this.id}: ${this.pc.connectionState}`);
    if (this.pc.connectionState === 'connected') {
      this.events.onConnected();
    } else if (this.pc.connectionState === 'failed') {
      this.events.onFailed();
    }
  };

  private readonly handleCandidate = (event: RTCPeerConnectionIceEvent): void => {
    const candidate = event.candidate?.toJSON() ?? null;
    if (this.untrickled) {
      this.untrickled.push(candidate);
    } else {
      this.events.onCandidate(candidate);
    }
  };
}
