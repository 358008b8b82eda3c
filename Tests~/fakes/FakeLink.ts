import { FakeRTCDataChannel } from './FakeRTCDataChannel.js';
import type { FakeRTCPeerConnection } from './FakeRTCPeerConnection.js';
import type { TaskQueue } from './TaskQueue.js';

/** `isArriving` is false for what an unreliable channel lost on the way. */
type Delivery = { isReliable: boolean; deliver: (isArriving: boolean) => void };

/** The DTLS and SCTP association between two connections: what it carries arrives in order. */
export class FakeLink {
  private readonly queue: Delivery[] = [];
  private nextEven = 0;
  private isEnded = false;

  public constructor(
    public readonly ends: readonly [FakeRTCPeerConnection, FakeRTCPeerConnection],
    private readonly tasks: TaskQueue,
    private readonly isBlocked: () => boolean,
    private readonly announcedState: () => 'open' | 'connecting',
  ) {}

  public other(end: FakeRTCPeerConnection): FakeRTCPeerConnection {
    return this.ends[0] === end ? this.ends[1] : this.ends[0];
  }

  /** Hands it over in a task of its own; while the network is blocked it waits. */
  public carry(isReliable: boolean, deliver: Delivery['deliver']): void {
    this.queue.push({ isReliable, deliver });
    this.postPump();
  }

  /** The network may be open again: what waited goes on, one task each. */
  public resume(): void {
    for (let left = this.queue.length; left > 0; left -= 1) {
      this.postPump();
    }
  }

  /** Opens what waits on both sides; harmless when there is nothing. */
  public openChannels(): void {
    for (const end of this.ends) {
      for (const channel of end.channelsToOpen()) {
        this.openChannel(channel, end);
      }
    }
  }

  /** The association is gone: the channels of `end` close. */
  public end(end: FakeRTCPeerConnection): void {
    this.isEnded = true;
    for (const channel of end.channels) {
      channel.closeFromOutside();
    }
  }

  private openChannel(channel: FakeRTCDataChannel, end: FakeRTCPeerConnection): void {
    const other = this.other(end);
    if (channel.negotiated) {
      const twin = other.channels.find(({ negotiated, id }) => negotiated && id === channel.id);
      channel.pairWith(twin ?? null, this);
      twin?.pairWith(channel, this);
    } else {
      channel.id = this.nextEven + (end === this.ends[0] ? 0 : 1);
      this.nextEven += 2;
      const twin = new FakeRTCDataChannel(channel.label, { ...channel.init, id: channel.id });
      channel.pairWith(twin, this);
      twin.pairWith(channel, this);
      this.carry(true, () => {
        this.announce(twin, other);
      });
    }
    channel.open();
  }

  private announce(channel: FakeRTCDataChannel, to: FakeRTCPeerConnection): void {
    if (channel.readyState !== 'connecting' || to.isClosed) {
      return;
    }
    if (this.announcedState() === 'open') {
      channel.readyState = 'open';
      to.announceChannel(channel);
      channel.announceOpen();
    } else {
      to.announceChannel(channel);
      // Before the next task, which may bring its first message.
      void Promise.resolve().then(() => {
        channel.open();
      });
    }
  }

  private postPump(): void {
    this.tasks.post(() => {
      const [next] = this.queue;
      const isBlocked = this.isBlocked();
      if (next === undefined || this.isEnded || (isBlocked && next.isReliable)) {
        return;
      }
      this.queue.shift();
      next.deliver(!isBlocked);
    });
  }
}
