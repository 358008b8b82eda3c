import type { FakeRTCDataChannel } from './FakeRTCDataChannel.js';
import type { FakeTrack, FakeTransceiver } from './FakeMedia.js';

/** RTCIceCandidate. */
export class FakeIceCandidate {
  public readonly sdpMLineIndex = 0;

  public constructor(
    public readonly candidate: string,
    public readonly sdpMid: string | null,
    public readonly usernameFragment: string,
  ) {}

  public toJSON(): RTCIceCandidateInit {
    const { candidate, sdpMid, sdpMLineIndex, usernameFragment } = this;
    return { candidate, sdpMid, sdpMLineIndex, usernameFragment };
  }
}

/** RTCPeerConnectionIceEvent, which Node does not have. */
export class IceCandidateEvent extends Event {
  public constructor(public readonly candidate: FakeIceCandidate | null) {
    super('icecandidate');
  }
}

/** RTCDataChannelEvent. */
export class DataChannelEvent extends Event {
  public constructor(public readonly channel: FakeRTCDataChannel) {
    super('datachannel');
  }
}

/** RTCTrackEvent; `streams` stays empty, as for a sender that named none. */
export class TrackEvent extends Event {
  public readonly streams: readonly unknown[] = [];
  public readonly track: FakeTrack;
  public readonly receiver: FakeTransceiver['receiver'];

  public constructor(public readonly transceiver: FakeTransceiver) {
    super('track');
    this.track = transceiver.receiver.track;
    this.receiver = transceiver.receiver;
  }
}

/** MessageEvent, with what a data channel puts in it. */
export class ChannelMessageEvent extends Event {
  public constructor(public readonly data: string | ArrayBuffer) {
    super('message');
  }
}
