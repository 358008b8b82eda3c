export type MediaKind = 'audio' | 'video';

/** MediaStreamTrack, as far as a sender, a receiver and a test ask for it. */
export class FakeTrack extends EventTarget {
  public enabled = true;
  public muted = false;
  public readyState: MediaStreamTrackState = 'live';

  public constructor(
    public readonly kind: MediaKind,
    public readonly id: string,
  ) {
    super();
  }

  public stop(): void {
    this.readyState = 'ended';
  }
}

/** RTCRtpSender. */
export class FakeSender {
  public constructor(public track: FakeTrack | null) {}

  public replaceTrack(track: FakeTrack | null): Promise<void> {
    this.track = track;
    return Promise.resolve();
  }
}

/** RTCRtpReceiver. */
export type FakeReceiver = { readonly track: FakeTrack };

/** RTCRtpTransceiver. */
export class FakeTransceiver {
  public mid: string | null = null;
  public currentDirection: RTCRtpTransceiverDirection | null = null;
  public readonly sender: FakeSender;
  public readonly receiver: FakeReceiver;

  public constructor(
    public readonly kind: MediaKind,
    public direction: RTCRtpTransceiverDirection,
    track: FakeTrack | null,
    receiverId: string,
  ) {
    this.sender = new FakeSender(track);
    this.receiver = { track: new FakeTrack(kind, receiverId) };
  }

  public stop(): void {
    this.direction = 'stopped';
    this.receiver.track.stop();
  }
}
