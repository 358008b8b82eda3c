import type { FakeLink } from './FakeLink.js';
import { FakeRTCDataChannel } from './FakeRTCDataChannel.js';
import type { FakeSender, FakeTrack, FakeTransceiver, MediaKind } from './FakeMedia.js';
import { HandlerTarget } from './HandlerTarget.js';
import { IceGatherer, type GatheringMode } from './IceGatherer.js';
import { IceGeneration, isNewPair, type IcePair } from './IceGeneration.js';
import { MediaSections } from './MediaSections.js';
import { DataChannelEvent, FakeIceCandidate, IceCandidateEvent, TrackEvent } from './rtcEvents.js';
import {
  readSessionDescription,
  writeSessionDescription,
  type Section,
  type SessionDescription,
} from './sessionDescription.js';
import { SignalingMachine, type AppliedDescription, type Side } from './SignalingMachine.js';
import type { TaskQueue } from './TaskQueue.js';
import { writeStats } from './writeStats.js';

type Handler = ((event: Event) => void) | null;

/** The asynchronous methods, which a test may make fail. */
export type Operation =
  | 'createOffer'
  | 'createAnswer'
  | 'setLocalDescription'
  | 'setRemoteDescription'
  | 'addIceCandidate';

/** What a connection asks of its network. */
export type Surroundings = {
  /** Unique in the network; also the o= session id's seed. */
  serial: number;
  tasks: TaskQueue;
  gathering: () => GatheringMode;
  /** Firefox ends gathering with an empty candidate before null. */
  endsWithEmptyCandidate: () => boolean;
  /** Takes the error that the next call of this operation is to fail with. */
  takeFailure: (operation: Operation) => Error | null;
  /** Something changed that may let a pair connect. */
  review: () => void;
  log: (text: string) => void;
};

const EVENTS = [
  'signalingstatechange',
  'icecandidate',
  'icecandidateerror',
  'icegatheringstatechange',
  'iceconnectionstatechange',
  'connectionstatechange',
  'negotiationneeded',
  'datachannel',
  'track',
] as const;

const NEVER = new Promise<never>(() => undefined);
const ignore = (): void => undefined;

/** RTCPeerConnection's state machine (W3C webrtc-pc), in this process, on a FakeNetwork. */
export class FakeRTCPeerConnection extends HandlerTarget {
  public iceGatheringState: RTCIceGatheringState = 'new';
  public iceConnectionState: RTCIceConnectionState = 'new';
  public connectionState: RTCPeerConnectionState = 'new';
  public isClosed = false;
  /** Not W3C: every channel of this side, whoever made it. */
  public readonly channels: FakeRTCDataChannel[] = [];
  /** Not W3C, for FakeNetwork: the association, once there was one. */
  public link: FakeLink | null = null;
  /** Not W3C, for FakeNetwork: the generations that it connected with. */
  public usedPair: IcePair | null = null;
  /** Not W3C, for FakeNetwork: those that it gave up; only an ICE restart goes on from there. */
  public failedPair: IcePair | null = null;

  public onsignalingstatechange: Handler = null;
  public onicecandidate: Handler = null;
  public onicecandidateerror: Handler = null;
  public onicegatheringstatechange: Handler = null;
  public oniceconnectionstatechange: Handler = null;
  public onconnectionstatechange: Handler = null;
  public onnegotiationneeded: Handler = null;
  public ondatachannel: Handler = null;
  public ontrack: Handler = null;

  private readonly machine = new SignalingMachine();
  private readonly media: MediaSections;
  private readonly gatherer: IceGatherer;
  private readonly tasks: TaskQueue;
  private operations = Promise.resolve();
  private version = 1;
  private generationCount = 0;
  private isRestartWanted = false;
  private lastOffer: AppliedDescription | null = null;
  private lastAnswer: AppliedDescription | null = null;

  public constructor(
    private configuration: RTCConfiguration,
    /** Not W3C: whose it is, for FakeNetwork's `block` and its log. */
    public readonly owner: string,
    private readonly surroundings: Surroundings,
  ) {
    super(EVENTS);
    this.tasks = surroundings.tasks;
    this.media = new MediaSections(`pc${String(surroundings.serial)}`);
    this.gatherer = new IceGatherer(surroundings.tasks, surroundings.gathering, {
      state: (state) => {
        this.enterGathering(state);
      },
      candidate: (candidate, generation) => {
        this.reportCandidate(candidate, generation);
      },
      end: (generation) => {
        this.reportEnd(generation);
      },
    });
  }

  public get signalingState(): RTCSignalingState {
    return this.isClosed ? 'closed' : this.machine.state;
  }

  public get localDescription(): RTCSessionDescriptionInit | null {
    return this.expose(this.machine.description('local'));
  }

  public get currentLocalDescription(): RTCSessionDescriptionInit | null {
    return this.expose(this.machine.current.local);
  }

  public get pendingLocalDescription(): RTCSessionDescriptionInit | null {
    return this.expose(this.machine.pending.local);
  }

  public get remoteDescription(): RTCSessionDescriptionInit | null {
    return this.expose(this.machine.description('remote'));
  }

  public get currentRemoteDescription(): RTCSessionDescriptionInit | null {
    return this.expose(this.machine.current.remote);
  }

  public get pendingRemoteDescription(): RTCSessionDescriptionInit | null {
    return this.expose(this.machine.pending.remote);
  }

  public get canTrickleIceCandidates(): boolean | null {
    return this.machine.description('remote') === null ? null : true;
  }

  /** RTCSctpTransport, of which only the limit is of use to anyone. */
  public get sctp(): { maxMessageSize: number } | null {
    return this.hasData() ? { maxMessageSize: 262_144 } : null;
  }

  public createOffer(options?: RTCOfferOptions): Promise<RTCSessionDescriptionInit> {
    return this.chain('createOffer', () => {
      if (this.machine.state !== 'stable' && this.machine.state !== 'have-local-offer') {
        throw new DOMException(`createOffer in ${this.machine.state}`, 'InvalidStateError');
      }
      this.lastOffer = this.makeOffer(options?.iceRestart === true);
      return { type: 'offer', sdp: this.textOf(this.lastOffer) };
    });
  }

  public createAnswer(): Promise<RTCSessionDescriptionInit> {
    return this.chain('createAnswer', () => {
      this.lastAnswer = this.makeAnswer('answer');
      return { type: 'answer', sdp: this.textOf(this.lastAnswer) };
    });
  }

  public setLocalDescription(init?: RTCLocalSessionDescriptionInit): Promise<void> {
    return this.chain('setLocalDescription', () => {
      const isOffering = ['stable', 'have-local-offer', 'have-remote-pranswer'];
      const type = init?.type ?? (isOffering.includes(this.machine.state) ? 'offer' : 'answer');
      if (type === 'rollback') {
        this.rollback();
        return;
      }
      this.machine.check('local', type);
      const made = type === 'offer' ? this.lastOffer : this.lastAnswer;
      if (init?.sdp !== undefined && init.sdp !== '') {
        if (made === null || this.textOf(made) !== init.sdp) {
          const message = `The SDP does not match the previously generated SDP for this ${type}`;
          throw new DOMException(message, 'InvalidModificationError');
        }
        this.apply('local', { ...made, type });
        return;
      }
      this.apply('local', type === 'offer' ? this.makeOffer(false) : this.makeAnswer(type));
    });
  }

  public setRemoteDescription(init: RTCSessionDescriptionInit): Promise<void> {
    return this.chain('setRemoteDescription', () => {
      if (init.type === 'rollback') {
        this.rollback();
        return;
      }
      const { candidates, ...description } = readSessionDescription(init.sdp ?? '');
      if (init.type !== 'offer') {
        this.machine.check('remote', init.type);
        this.checkSections(description.sections);
      } else if (this.machine.state === 'have-local-offer') {
        // W3C 4.4.1.5: an offer that comes upon an own offer rolls that back by itself.
        this.machine.rollback();
        this.gatherer.use(this.machine.description('local')?.ice ?? null, () => []);
      }
      const ice = this.remoteGeneration(description.ufrag);
      ice.candidates.push(...candidates.filter((one) => !ice.candidates.includes(one)));
      this.apply('remote', { type: init.type, description, ice });
      for (const one of this.media.applyRemote(description.sections, init.type === 'offer')) {
        this.dispatchEvent(new TrackEvent(one));
      }
    });
  }

  public addIceCandidate(init?: RTCIceCandidateInit | null): Promise<void> {
    const text = init?.candidate ?? '';
    if (text !== '' && (init?.sdpMid ?? null) === null && (init?.sdpMLineIndex ?? null) === null) {
      return Promise.reject(new TypeError('sdpMid and sdpMLineIndex are both null'));
    }
    return this.chain('addIceCandidate', () => {
      const remote = this.machine.description('remote');
      if (remote === null) {
        throw new DOMException('The remote description was null', 'InvalidStateError');
      }
      const ufrag = init?.usernameFragment ?? / ufrag (\S+)/.exec(text)?.[1] ?? null;
      const { current, pending } = this.machine;
      const applied = [pending.remote, current.remote].find(
        (one) => one !== null && (ufrag === null || one.ice.ufrag === ufrag),
      );
      const { sections } = remote.description;
      const mid = init?.sdpMid ?? sections[init?.sdpMLineIndex ?? 0]?.mid;
      const isKnown = text === '' || sections.some((section) => section.mid === mid);
      if (applied === undefined || applied === null || !isKnown) {
        throw new DOMException('Error processing ICE candidate', 'OperationError');
      }
      if (text === '') {
        applied.ice.isComplete = true;
      } else if (text.startsWith('candidate:')) {
        applied.ice.candidates.push(text);
        this.surroundings.review();
      } else {
        throw new DOMException('Expect line: candidate:<candidate-str>', 'OperationError');
      }
    });
  }

  public restartIce(): void {
    this.isRestartWanted = true;
  }

  public createDataChannel(label: string, init?: RTCDataChannelInit): FakeRTCDataChannel {
    this.checkOpen();
    const channel = new FakeRTCDataChannel(label, init);
    this.channels.push(channel);
    this.media.addData();
    this.tasks.post(() => {
      if (this.connectionState === 'connected') {
        this.link?.openChannels();
      }
    });
    return channel;
  }

  public addTransceiver(
    trackOrKind: FakeTrack | MediaKind,
    init?: { direction?: RTCRtpTransceiverDirection },
  ): FakeTransceiver {
    this.checkOpen();
    const direction = init?.direction ?? 'sendrecv';
    return typeof trackOrKind === 'string'
      ? this.media.add(trackOrKind, direction, null)
      : this.media.add(trackOrKind.kind, direction, trackOrKind);
  }

  public addTrack(track: FakeTrack): FakeSender {
    this.checkOpen();
    const free = this.media.transceivers.find(
      ({ kind, sender, direction }) =>
        kind === track.kind && sender.track === null && direction !== 'stopped',
    );
    if (free === undefined) {
      return this.media.add(track.kind, 'sendrecv', track).sender;
    }
    free.sender.track = track;
    free.direction = free.direction === 'recvonly' ? 'sendrecv' : free.direction;
    return free.sender;
  }

  public removeTrack(sender: FakeSender): void {
    this.checkOpen();
    const transceiver = this.media.transceivers.find((one) => one.sender === sender);
    sender.track = null;
    if (transceiver !== undefined) {
      transceiver.direction = transceiver.direction === 'sendrecv' ? 'recvonly' : 'inactive';
    }
  }

  public getTransceivers(): FakeTransceiver[] {
    return [...this.media.transceivers];
  }

  public getSenders(): FakeSender[] {
    return this.media.transceivers.map(({ sender }) => sender);
  }

  public getReceivers(): FakeTransceiver['receiver'][] {
    return this.media.transceivers.map(({ receiver }) => receiver);
  }

  /** One candidate pair with its two candidates and transport; nothing before the first link. */
  public async getStats(): Promise<Map<string, Record<string, unknown>>> {
    await this.tasks.turn();
    return writeStats(this.usedPair, this.connectionState === 'connected');
  }

  public getConfiguration(): RTCConfiguration {
    return { ...this.configuration };
  }

  public setConfiguration(configuration: RTCConfiguration): void {
    this.checkOpen();
    this.configuration = { ...configuration };
  }

  /** No event on this side (W3C 4.4.2); over there the channels close, and nothing else. */
  public close(): void {
    if (this.isClosed) {
      return;
    }
    const { link } = this;
    this.vanish();
    link?.carry(true, () => {
      link.end(link.other(this));
    });
  }

  /** Not W3C, for FakeNetwork: ends without a word to the other side, as a killed page does. */
  public vanish(): void {
    this.isClosed = true;
    this.gatherer.stop();
    this.iceConnectionState = 'closed';
    this.connectionState = 'closed';
    for (const channel of this.channels) {
      channel.abandon();
    }
    this.surroundings.log('closed');
  }

  /** Not W3C, for FakeNetwork: the generations to connect with now, if both are known. */
  public icePair(): IcePair | null {
    return this.isClosed ? null : this.machine.icePair();
  }

  /** Not W3C, for FakeNetwork: true where a change of pair is to be connected (again). */
  public isAwaitingPair(): boolean {
    const pair = this.icePair();
    return pair !== null && isNewPair(pair, this.usedPair) && isNewPair(pair, this.failedPair);
  }

  /** Not W3C, for FakeNetwork. */
  public releaseGathering(): void {
    this.gatherer.release();
  }

  /** Not W3C, for FakeNetwork. */
  public enter(ice: RTCIceConnectionState, connection: RTCPeerConnectionState): void {
    if (this.isClosed) {
      return;
    }
    const isIceChanged = this.iceConnectionState !== ice;
    const isConnectionChanged = this.connectionState !== connection;
    this.iceConnectionState = ice;
    this.connectionState = connection;
    if (isIceChanged) {
      this.announce('iceconnectionstatechange', `iceConnectionState ${ice}`);
    }
    if (isConnectionChanged) {
      this.announce('connectionstatechange', `connectionState ${connection}`);
    }
  }

  /** Not W3C, for FakeLink. */
  public channelsToOpen(): FakeRTCDataChannel[] {
    const isReady = !this.isClosed && this.hasData();
    return isReady ? this.channels.filter(({ readyState }) => readyState === 'connecting') : [];
  }

  /** Not W3C, for FakeLink: the other side made this one. */
  public announceChannel(channel: FakeRTCDataChannel): void {
    this.channels.push(channel);
    this.surroundings.log(`datachannel ${channel.label}`);
    this.dispatchEvent(new DataChannelEvent(channel));
  }

  /** W3C 4.4.1.2, the operations chain: one after another; one that outlives close() never ends. */
  private chain<T>(operation: Operation, run: () => T): Promise<T> {
    if (this.isClosed) {
      return Promise.reject(this.closedError());
    }
    const result = this.operations.then(async () => {
      await this.tasks.turn();
      const failure = this.surroundings.takeFailure(operation);
      if (this.isClosed) {
        return NEVER;
      }
      if (failure !== null) {
        throw failure;
      }
      return run();
    });
    this.operations = result.then(ignore, ignore);
    return result;
  }

  private apply(side: Side, applied: AppliedDescription): void {
    const before = this.machine.state;
    const { ufrag } = this.machine.current.local?.ice ?? { ufrag: '' };
    this.machine.apply(side, applied);
    this.lastOffer = null;
    this.lastAnswer = null;
    if (side === 'local') {
      this.media.assignMids(applied.description.sections);
      this.gatherer.use(applied.ice, () => this.candidatesFor(applied.ice));
    }
    if (this.machine.state === 'stable' && this.machine.current.local?.ice.ufrag !== ufrag) {
      this.isRestartWanted = false;
    }
    this.announceSignaling(before);
    this.surroundings.review();
  }

  private rollback(): void {
    const before = this.machine.state;
    this.machine.rollback();
    this.gatherer.use(this.machine.description('local')?.ice ?? null, () => []);
    this.announceSignaling(before);
  }

  private makeOffer(isRestart: boolean): AppliedDescription {
    const known = this.machine.description('local')?.ice;
    const ice =
      known === undefined || isRestart || this.isRestartWanted ? this.newGeneration() : known;
    const agreed = this.machine.current.local?.description.sections ?? [];
    return this.describe('offer', 'actpass', this.media.offered(agreed), ice);
  }

  private makeAnswer(type: 'answer' | 'pranswer'): AppliedDescription {
    const { pending, current, state } = this.machine;
    if (pending.remote === null || (state !== 'have-remote-offer' && type === 'answer')) {
      throw new DOMException(`createAnswer in ${state}`, 'InvalidStateError');
    }
    const isSameRun = pending.remote.ice === current.remote?.ice;
    const ice = (isSameRun ? current.local?.ice : undefined) ?? this.newGeneration();
    const sections = this.media.answered(pending.remote.description.sections);
    return this.describe(type, 'active', sections, ice);
  }

  private describe(
    type: AppliedDescription['type'],
    setup: SessionDescription['setup'],
    sections: readonly Section[],
    ice: IceGeneration,
  ): AppliedDescription {
    this.version += 1;
    const sessionId = String(4_000_000_000 + this.surroundings.serial);
    const { ufrag } = ice;
    return { type, ice, description: { sessionId, version: this.version, ufrag, setup, sections } };
  }

  private newGeneration(): IceGeneration {
    this.generationCount += 1;
    const { serial } = this.surroundings;
    return new IceGeneration(`pc${String(serial)}g${String(this.generationCount)}`);
  }

  private remoteGeneration(ufrag: string): IceGeneration {
    const { pending, current } = this.machine;
    const known = [pending.remote?.ice, current.remote?.ice].find((ice) => ice?.ufrag === ufrag);
    return known ?? new IceGeneration(ufrag);
  }

  private candidatesFor({ ufrag }: IceGeneration): string[] {
    const { iceTransportPolicy, iceServers = [] } = this.configuration;
    const hasRelay = iceServers.some(({ urls }) =>
      [urls].flat().some((url) => /^turns?:/.test(url)),
    );
    const hosts = iceTransportPolicy === 'relay' ? [] : ['host', 'host'];
    return [...hosts, ...(hasRelay ? ['relay'] : [])].map((type, index) => {
      const port = String(50_000 + this.surroundings.serial * 10 + index);
      const from = type === 'relay' ? ' raddr 0.0.0.0 rport 0' : '';
      const priority = String(2_122_260_223 - index);
      return `candidate:${String(index + 1)} 1 udp ${priority} 192.0.2.1 ${port} typ ${type}${from} ufrag ${ufrag}`;
    });
  }

  private checkSections(answered: readonly Section[]): void {
    const offered = this.machine.pending.local?.description.sections ?? [];
    if (answered.map(({ mid }) => mid).join() !== offered.map(({ mid }) => mid).join()) {
      const message = 'The order of m-lines in answer does not match order in offer';
      throw new DOMException(message, 'InvalidAccessError');
    }
  }

  private hasData(): boolean {
    const { local } = this.machine.current;
    return local?.description.sections.some(({ kind }) => kind === 'application') ?? false;
  }

  private expose(applied: AppliedDescription | null): RTCSessionDescriptionInit | null {
    return applied === null ? null : { type: applied.type, sdp: this.textOf(applied) };
  }

  private textOf({ description, ice }: AppliedDescription): string {
    return writeSessionDescription(description, ice.candidates, ice.isComplete);
  }

  private enterGathering(state: RTCIceGatheringState): void {
    if (!this.isClosed && this.iceGatheringState !== state) {
      this.iceGatheringState = state;
      this.announce('icegatheringstatechange', `iceGatheringState ${state}`);
    }
  }

  private reportCandidate(candidate: string, generation: IceGeneration): void {
    this.dispatchCandidate(candidate, generation);
    this.surroundings.review();
  }

  private reportEnd(generation: IceGeneration): void {
    if (this.surroundings.endsWithEmptyCandidate()) {
      this.dispatchCandidate('', generation);
    }
    this.dispatchEvent(new IceCandidateEvent(null));
  }

  private dispatchCandidate(candidate: string, { ufrag }: IceGeneration): void {
    const sdpMid = this.machine.description('local')?.description.sections[0]?.mid ?? null;
    this.dispatchEvent(new IceCandidateEvent(new FakeIceCandidate(candidate, sdpMid, ufrag)));
  }

  private announceSignaling(before: RTCSignalingState): void {
    if (before !== this.machine.state) {
      this.announce('signalingstatechange', `signalingState ${this.machine.state}`);
    }
  }

  private announce(type: (typeof EVENTS)[number], text: string): void {
    this.surroundings.log(text);
    this.dispatchEvent(new Event(type));
  }

  private checkOpen(): void {
    if (this.isClosed) {
      throw this.closedError();
    }
  }

  private closedError(): DOMException {
    return new DOMException(
      "The RTCPeerConnection's signalingState is 'closed'.",
      'InvalidStateError',
    );
  }
}
