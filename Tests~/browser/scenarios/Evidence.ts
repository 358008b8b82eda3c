import {
  type EventName,
  isOfHook,
  type Participant,
  type Told,
} from './participants/Participant.js';
import { expectedOrder, labelsOf } from './table/expectedOrder.js';
import { type Label, loses, readScore, type Role, type Score, together } from './table/Score.js';

/** What the participants of one play told, with roles for ids. */
export class Evidence {
  /** Every id that a role ever had. */
  private readonly roles = new Map<string, Role>();
  /** What was told before the run that is looked at. */
  private readonly former = new Map<Role, number>();

  public constructor(private readonly cast: ReadonlyMap<Role, Participant>) {}

  /** After whatever may have given somebody an id. */
  public noteIds(): void {
    for (const [role, { id }] of this.cast) {
      if (id !== '') {
        this.roles.set(id, role);
      }
    }
  }

  /** What is told from now on is of a new run. */
  public async beginRun(): Promise<void> {
    for (const [role, participant] of this.cast) {
      this.former.set(role, (await participant.told()).length);
    }
  }

  /** Resolves once it has told this event, about whomever. */
  public async has(role: Role, name: EventName): Promise<void> {
    await this.of(role).hasTold(name);
  }

  /** Resolves once these have told that they lost it. */
  public async lost(role: Role, others: readonly Role[]): Promise<void> {
    const ids = [...this.roles].filter(([, each]) => each === role).map(([id]) => id);
    const last = ids.at(-1) ?? '';
    await Promise.all(others.map((other) => this.of(other).hasTold('UserDisconnecting', last)));
  }

  /** Compares what this run gave, and waits for what is still to come. */
  public async check(role: Role, score: Score, withHooks: boolean): Promise<void> {
    const participant = this.of(role);
    const order = readScore(score, participant.kind);
    const counts = (one: Pick<Told, 'name'>): boolean => withHooks || !isOfHook(one);
    const count = labelsOf(order, counts).length;
    const before = (await participant.told()).slice(0, this.former.get(role) ?? 0);
    await participant.heard(before.filter(counts).length + count, withHooks);
    const told = (await participant.told()).slice(before.length).filter(counts);
    const labels = told.map(({ name, peer }): Label => ({
      name,
      peer: this.roles.get(peer) ?? '',
    }));
    const expected = expectedOrder(order, labels, counts);
    const who = `${role}, ${participant.kind}`;
    expect([who, ...write(labels)]).toEqual([who, ...write(expected)]);
  }

  private of(role: Role): Participant {
    const participant = this.cast.get(role);
    if (!participant) {
      throw new Error(`Nobody plays ${role}`);
    }
    return participant;
  }
}

const write = (labels: readonly { name: string; peer: string }[]): string[] =>
  labels.map(({ name, peer }) => `${name} ${peer}`.trim());

/** What a role sees when these stop one after the other. */
export const curtain = (role: Role, linked: readonly Role[]): Score[] => {
  const own = linked.indexOf(role);
  return own === -1
    ? []
    : [...linked.slice(0, own).map(loses), together(...linked.slice(own + 1).map(loses))];
};
