import { type Dialect, dialectOf } from '../peer/Dialect.js';
import type { Peer } from '../peer/Peer.js';
import { PeerRole } from '../PeerRole.js';
import type { CallMeMessage, JoinMessage, OutgoingMessage } from '../protocol/Message.js';

export type IntroductionParts = {
  membership: () => { role: PeerRole; hostId: string | null };
  ownId: () => string;
  send: (message: OutgoingMessage) => void;
};

/** The members that the mesh has. */
export type Roster = {
  ids: () => string[];
  find: (id: string) => Peer | undefined;
  isFull: () => boolean;
  add: (id: string, dialect: Dialect) => Peer;
};

/** Who calls whom: the host offers to each newcomer, then tells the members present to do so. */
export class Introductions {
  public constructor(
    private readonly parts: IntroductionParts,
    private readonly roster: Roster,
  ) {}

  /** Each pair is introduced once, in order of arrival, so that newcomers do not collide. */
  public async receiveJoin({ from, trickle }: JoinMessage & { from: string }): Promise<void> {
    const { roster } = this;
    const isHost = this.parts.membership().role === PeerRole.Host;
    if (!isHost || roster.find(from) || roster.isFull()) {
      return;
    }
    const members = roster.ids();
    const newcomer = roster.add(from, dialectOf(trickle));
    await newcomer.call(trickle === true ? members : []);
    for (const to of members) {
      if (roster.find(from) === newcomer && roster.find(to)) {
        this.parts.send({ type: 'call me', to, me: from, trickle: trickle === true });
      }
    }
  }

  /** Only our host introduces; anyone else could make us call made-up ids without end (C12). */
  public receiveCallMe({ from, me, trickle }: CallMeMessage & { from: string }): void {
    const { role, hostId } = this.parts.membership();
    const isByHost = role === PeerRole.Client && from === hostId && me !== this.parts.ownId();
    if (isByHost && !this.roster.find(me) && !this.roster.isFull()) {
      const dialect = trickle === undefined ? 'unknown' : dialectOf(trickle);
      void this.roster.add(me, dialect).call();
    }
  }
}
