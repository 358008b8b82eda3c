import { Evidence } from './Evidence.js';
import type {
  HookCounts,
  HostEntry,
  OurParticipant,
  Outcome,
  Participant,
} from './participants/Participant.js';
import { isOurs } from './participants/Participant.js';

import type { Surroundings } from './Surroundings.js';
import type { Role } from './table/Score.js';
import { talk } from './talk.js';

/** One performance of a scenario: what its `play` can do. */
export class Play {
  private hosted: HostEntry | undefined;
  private talks = 0;
  private readonly throwers = new Map<Role, HookCounts>();
  private readonly gone = new Set<Role>();

  public constructor(
    private readonly cast: ReadonlyMap<Role, Participant>,
    private readonly surroundings: Surroundings,
    public readonly evidence: Evidence = new Evidence(cast),
  ) {}

  public of(role: Role): Participant {
    const participant = this.cast.get(role);
    if (!participant) {
      throw new Error(`Nobody plays ${role}`);
    }
    return participant;
  }

  public ours(role: Role): OurParticipant {
    const participant = this.of(role);
    if (!isOurs(participant)) {
      throw new Error(`${role} speaks 1.1.0 only`);
    }
    return participant;
  }

  /** Hosts, under the same name each time that this play does so; gives it. */
  public async host(): Promise<string> {
    const name = this.hosted?.name ?? this.surroundings.nextRoom();
    expect(await this.of('host').host(name)).toEqual({ code: 'ok' });
    this.evidence.noteIds();
    this.hosted = { id: this.of('host').id, name };
    return name;
  }

  public async join(role: Role): Promise<void> {
    const host = this.hosted ?? { id: '', name: '' };
    expect(await this.of(role).join(host)).toEqual({ code: 'ok' });
    this.evidence.noteIds();
  }

  /** The host starts, and these join one after the other, each when all are linked with all. */
  public async gather(...newcomers: Role[]): Promise<void> {
    await this.host();
    const present: Role[] = ['host'];
    for (const newcomer of newcomers) {
      await this.join(newcomer);
      present.push(newcomer);
      await this.talkAmong(...present);
    }
  }

  /** A message goes over each link between these, in both directions. */
  public async talkAmong(...roles: Role[]): Promise<void> {
    this.talks += 1;
    await talk(
      roles.map((role) => this.of(role)),
      this.talks,
    );
  }

  /** Whether the host of this play is in the list that `role` gets. */
  public async listedBy(role: Role): Promise<boolean> {
    const hosts = await this.ours(role).list();
    const { id } = this.of('host');
    return hosts.some((host) => host.id === id && host.name === this.hosted?.name);
  }

  /** Resolves once these have lost it. */
  public async stop(role: Role, others: readonly Role[]): Promise<void> {
    await this.of(role).stop();
    await this.evidence.lost(role, others);
  }

  /** Its process ends without a word; the others find that out by themselves. */
  public async kill(role: Role, others: readonly Role[]): Promise<void> {
    await this.of(role).kill?.();
    this.gone.add(role);
    await this.evidence.lost(role, others);
  }

  /** Its tab or process ends. */
  public async close(role: Role, others: readonly Role[]): Promise<void> {
    await this.of(role).close();
    this.gone.add(role);
    await this.evidence.lost(role, others);
  }

  public async restartServer(...roles: Role[]): Promise<void> {
    await this.surroundings.signaling.restart();
    await Promise.all(roles.map((role) => this.evidence.has(role, 'Reconnected')));
  }

  public addMuteHost(): Promise<HostEntry> {
    return this.surroundings.addMuteHost();
  }

  /** In C# it is an exception of this type, too. */
  public expectRefusal(outcome: Outcome, code: string, thrown: string): void {
    expect(outcome).toEqual('thrown' in outcome ? { code, thrown } : { code });
  }

  public async throwInHooks(...roles: Role[]): Promise<void> {
    for (const role of roles) {
      this.throwers.set(role, await this.ours(role).throwInHooks());
    }
  }

  /** Gives what lets the hook go on. */
  public async holdHooks(role: Role): Promise<() => Promise<void>> {
    await this.ours(role).holdHooks();
    return () => this.ours(role).release();
  }

  /** A round trip to the server each is time enough for whoever does not wait. */
  public async expectHeld(role: Role): Promise<void> {
    await this.evidence.has(role, 'create hook');
    await Promise.all([...this.cast.keys()].map((each) => this.listedBy(each)));
    const told = await this.of(role).told();
    expect(told.map(({ name }) => name)).not.toContain('UserConnecting');
  }

  /** Everybody goes home: nothing of them is left, and nothing went wrong. */
  public async end(): Promise<void> {
    for (const [role, participant] of this.cast) {
      expect([role, await participant.faults()]).toEqual([role, []]);
      if (!this.gone.has(role)) {
        await participant.retire();
      }
    }
    for (const [role, added] of this.throwers) {
      expect(await this.ours(role).loggedHookErrors()).toEqual(added);
    }
  }
}
