import type {
  IncomingMessage,
  MessageBody,
} from '../../../../WebGLScripts~/p2p.webrtc/src/protocol/Message.js';
import { FakeNetwork } from '../../../fakes/FakeNetwork.js';
import { ManualClock } from '../../../fakes/ManualClock.js';
import { MeshMember, type MemberOptions } from './MeshMember.js';

/** Members that hear each other's signaling in order, one message per turn, unless a test meddles. */
export class MeshWorld {
  public readonly network = new FakeNetwork();
  public readonly clock = new ManualClock();
  /** Everything said, in order, also what was lost on the way. */
  public readonly frames: IncomingMessage[] = [];
  /** False loses this message. */
  public passes: (frame: IncomingMessage) => boolean = () => true;
  private readonly members: MeshMember[] = [];
  private readonly strangers = new Map<string, IncomingMessage[]>();

  public member(id: string, options: MemberOptions = {}): MeshMember {
    const member = new MeshMember(id, options, {
      network: this.network,
      clock: this.clock,
      send: (message) => {
        if (member.isOnline) {
          this.say(id, message.to, message);
        }
      },
    });
    this.members.push(member);
    return member;
  }

  /** `host` and `guest`, joined. */
  public async pair(): Promise<[MeshMember, MeshMember]> {
    const members: [MeshMember, MeshMember] = [
      this.member('host'),
      this.member('guest', { hostId: 'host' }),
    ];
    this.say('guest', 'host', { type: 'join', trickle: true });
    await this.settle();
    return members;
  }

  /** Someone whose words the test writes; returns what is said to it. */
  public stranger(id: string): IncomingMessage[] {
    const inbox: IncomingMessage[] = [];
    this.strangers.set(id, inbox);
    return inbox;
  }

  public say(from: string, to: string, body: MessageBody): void {
    const frame = { ...body, from, to };
    this.frames.push(frame);
    if (this.passes(frame)) {
      this.deliver(frame);
    }
  }

  /** Hands over a message, also one that was said before. */
  public deliver(frame: IncomingMessage): void {
    setImmediate(() => {
      this.strangers.get(frame.to)?.push(frame);
      const target = this.members.find(({ id }) => id === frame.to);
      if (target?.isOnline === true) {
        target.mesh.handleMessage(frame);
      }
    });
  }

  /** Resolves when nothing happens any more without time passing. */
  public settle(): Promise<void> {
    return this.network.settle();
  }

  /** Lets time pass in steps of a second, so that each answer can come before the next deadline. */
  public async pass(seconds: number): Promise<void> {
    for (let step = 0; step < seconds; step += 1) {
      this.clock.advance(1_000);
      await this.settle();
    }
  }

  /** What was said of one type, e.g. `offers` of a to b: `frameOf('offer', 'a', 'b')`. */
  public framesOf<T extends IncomingMessage['type']>(
    type: T,
    from?: string,
  ): Extract<IncomingMessage, { type: T }>[] {
    const isOfType = (frame: IncomingMessage): frame is Extract<IncomingMessage, { type: T }> =>
      frame.type === type;
    return this.frames.filter(isOfType).filter((frame) => (from ?? frame.from) === frame.from);
  }

  /** A message over every link in both directions: an open channel alone proves nothing. */
  public async expectFullMesh(): Promise<void> {
    const stamp = `hello ${String(this.frames.length)}`;
    const pairs = this.members.flatMap((one) =>
      this.members.filter((other) => other !== one).map((other) => [one, other] as const),
    );
    for (const [one, other] of pairs) {
      one.send(other.id, stamp);
    }
    await this.settle();
    for (const [one, other] of pairs) {
      expect(other.log).toContain(`message ${one.id} ${stamp}`);
    }
  }

  /** Closes every mesh; nothing may be left of it. */
  public async end(): Promise<void> {
    for (const { mesh } of this.members) {
      mesh.close();
    }
    await this.settle();
    expect(this.network.openConnections).toHaveLength(0);
    expect(this.clock.pending).toBe(0);
  }
}
