import type { FakeLink } from './FakeLink.js';
import { HandlerTarget } from './HandlerTarget.js';
import { ChannelMessageEvent } from './rtcEvents.js';

type Handler = ((event: Event) => void) | null;

/** Chromium's limits, `webrtc.md`. */
const MAX_MESSAGE_BYTES = 262_144;
const MAX_BUFFERED_BYTES = 16 * 1024 * 1024;

function bytesOf(data: ArrayBuffer | ArrayBufferView): Uint8Array {
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}

/** RTCDataChannel; what is sent on it arrives, through the link, at its twin on the other side. */
export class FakeRTCDataChannel extends HandlerTarget {
  public readonly ordered: boolean;
  public readonly maxRetransmits: number | null;
  public readonly maxPacketLifeTime: number | null;
  public readonly protocol: string;
  public readonly negotiated: boolean;
  public id: number | null;
  public readyState: RTCDataChannelState = 'connecting';
  public binaryType: BinaryType = 'arraybuffer';
  public bufferedAmount = 0;
  public bufferedAmountLowThreshold = 0;

  public onopen: Handler = null;
  public onmessage: Handler = null;
  public onclosing: Handler = null;
  public onclose: Handler = null;
  public onerror: Handler = null;
  public onbufferedamountlow: Handler = null;

  private link: FakeLink | null = null;
  private twin: FakeRTCDataChannel | null = null;

  public constructor(
    public readonly label: string,
    public readonly init: RTCDataChannelInit = {},
  ) {
    super(['open', 'message', 'closing', 'close', 'error', 'bufferedamountlow']);
    this.ordered = init.ordered ?? true;
    this.maxRetransmits = init.maxRetransmits ?? null;
    this.maxPacketLifeTime = init.maxPacketLifeTime ?? null;
    this.protocol = init.protocol ?? '';
    this.negotiated = init.negotiated ?? false;
    this.id = init.id ?? null;
  }

  /**
   * @throws InvalidStateError unless open; TypeError above 262,144 bytes; OperationError when
   * 16 MiB are already waiting.
   */
  public send(data: string | ArrayBuffer | ArrayBufferView): void {
    if (this.readyState !== 'open' || this.link === null) {
      throw new DOMException(`readyState is ${this.readyState}`, 'InvalidStateError');
    }
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : bytesOf(data);
    if (bytes.byteLength > MAX_MESSAGE_BYTES) {
      throw new TypeError('The message is larger than maxMessageSize');
    }
    if (this.bufferedAmount + bytes.byteLength > MAX_BUFFERED_BYTES) {
      throw new DOMException('RTCDataChannel send queue is full', 'OperationError');
    }
    this.bufferedAmount += bytes.byteLength;
    const payload = typeof data === 'string' ? data : Uint8Array.from(bytes).buffer;
    const isReliable = this.maxRetransmits === null && this.maxPacketLifeTime === null;
    this.link.carry(isReliable, (isArriving) => {
      this.sent(bytes.byteLength);
      if (isArriving) {
        this.twin?.receive(payload);
      }
    });
  }

  public close(): void {
    if (this.readyState === 'closing' || this.readyState === 'closed') {
      return;
    }
    const { link, twin } = this;
    this.readyState = 'closing';
    if (link === null) {
      this.readyState = 'closed';
      return;
    }
    link.carry(true, () => {
      twin?.closeFromOutside();
      this.closeFromOutside();
    });
  }

  /** For FakeLink: the other end is known from now on. */
  public pairWith(twin: FakeRTCDataChannel | null, link: FakeLink): void {
    this.twin = twin;
    this.link = link;
  }

  /** For FakeLink: the transport is up. */
  public open(): void {
    if (this.readyState === 'connecting') {
      this.readyState = 'open';
      this.announceOpen();
    }
  }

  /** For FakeLink: the event alone (a channel of the other side is open before it is announced). */
  public announceOpen(): void {
    this.dispatchEvent(new Event('open'));
  }

  /** For FakeLink: the other side, or the association, closed it. */
  public closeFromOutside(): void {
    if (this.readyState === 'closed') {
      return;
    }
    if (this.readyState === 'open') {
      this.readyState = 'closing';
      this.dispatchEvent(new Event('closing'));
    }
    this.readyState = 'closed';
    this.dispatchEvent(new Event('close'));
  }

  /** For FakeRTCPeerConnection: its own `close()` ends channels without any event (W3C 4.4.2). */
  public abandon(): void {
    this.readyState = 'closed';
  }

  private receive(data: string | ArrayBuffer): void {
    if (this.readyState === 'open') {
      this.dispatchEvent(new ChannelMessageEvent(data));
    }
  }

  private sent(byteCount: number): void {
    const before = this.bufferedAmount;
    this.bufferedAmount -= byteCount;
    const { bufferedAmountLowThreshold: threshold } = this;
    if (this.readyState === 'open' && before > threshold && this.bufferedAmount <= threshold) {
      this.dispatchEvent(new Event('bufferedamountlow'));
    }
  }
}
