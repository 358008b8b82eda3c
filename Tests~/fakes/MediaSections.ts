import { FakeTransceiver, type FakeTrack, type MediaKind } from './FakeMedia.js';
import type { Section } from './sessionDescription.js';

function hasSending(direction: RTCRtpTransceiverDirection): boolean {
  return direction === 'sendrecv' || direction === 'sendonly';
}

function hasReceiving(direction: RTCRtpTransceiverDirection): boolean {
  return direction === 'sendrecv' || direction === 'recvonly';
}

function direction(isSending: boolean, isReceiving: boolean): RTCRtpTransceiverDirection {
  if (isSending) {
    return isReceiving ? 'sendrecv' : 'sendonly';
  }
  return isReceiving ? 'recvonly' : 'inactive';
}

/** The transceivers of one connection and the m= sections that they become (RFC 8829 5.2, 5.3). */
export class MediaSections {
  public readonly transceivers: FakeTransceiver[] = [];
  private wantsData = false;
  private nextMid = 0;

  public constructor(private readonly name: string) {}

  public addData(): void {
    this.wantsData = true;
  }

  public add(
    kind: MediaKind,
    wanted: RTCRtpTransceiverDirection,
    track: FakeTrack | null,
  ): FakeTransceiver {
    const id = `${this.name}-track-${String(this.transceivers.length)}`;
    const transceiver = new FakeTransceiver(kind, wanted, track, id);
    this.transceivers.push(transceiver);
    return transceiver;
  }

  /** An offer's: those agreed on before, in their order, and behind them the new ones. */
  public offered(agreed: readonly Section[]): Section[] {
    const sections = agreed.map((section) => ({
      ...section,
      ...this.wantedDirection(section.mid),
    }));
    this.nextMid = Math.max(this.nextMid, sections.length);
    for (const transceiver of this.transceivers) {
      if (transceiver.mid === null && transceiver.direction !== 'stopped') {
        const { kind, direction: wanted } = transceiver;
        sections.push({ kind, mid: this.takeMid(), direction: wanted });
      }
    }
    if (this.wantsData && !sections.some(({ kind }) => kind === 'application')) {
      sections.push({ kind: 'application', mid: this.takeMid(), direction: 'sendrecv' });
    }
    return sections;
  }

  /** An answer's: as many as the offer has. */
  public answered(offer: readonly Section[]): Section[] {
    return offer.map((section) => {
      const wanted = this.transceivers.find(({ mid }) => mid === section.mid)?.direction;
      const own = wanted ?? 'sendrecv';
      return {
        ...section,
        direction: direction(
          hasSending(own) && hasReceiving(section.direction),
          hasReceiving(own) && hasSending(section.direction),
        ),
      };
    });
  }

  /** A remote description was set. @returns the transceivers that a `track` event tells of. */
  public applyRemote(sections: readonly Section[], isOffer: boolean): FakeTransceiver[] {
    this.assignMids(sections);
    return sections.flatMap(({ kind, mid, direction: theirs }) => {
      if (kind === 'application') {
        return [];
      }
      const known = this.transceivers.find((transceiver) => transceiver.mid === mid);
      const transceiver = known ?? this.add(kind, 'recvonly', null);
      transceiver.mid = mid;
      const before = transceiver.currentDirection;
      const own = transceiver.direction;
      const isReceiving = hasReceiving(own) && hasSending(theirs);
      if (!isOffer || isReceiving) {
        const isSending = hasSending(own) && hasReceiving(theirs);
        transceiver.currentDirection = direction(isSending, isReceiving);
      }
      return isReceiving && !(before !== null && hasReceiving(before)) ? [transceiver] : [];
    });
  }

  /** Gives each new transceiver the section of its kind. */
  public assignMids(sections: readonly Section[]): void {
    for (const { kind, mid } of sections) {
      if (!this.transceivers.some((transceiver) => transceiver.mid === mid)) {
        const free = this.transceivers.find((one) => one.mid === null && one.kind === kind);
        if (free !== undefined) {
          free.mid = mid;
        }
      }
    }
  }

  private takeMid(): string {
    this.nextMid += 1;
    return String(this.nextMid - 1);
  }

  private wantedDirection(mid: string): { direction?: RTCRtpTransceiverDirection } {
    const transceiver = this.transceivers.find((one) => one.mid === mid);
    if (transceiver === undefined) {
      return {};
    }
    const { direction: wanted } = transceiver;
    return { direction: wanted === 'stopped' ? 'inactive' : wanted };
  }
}
