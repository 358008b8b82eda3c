import type { JSHandle } from 'playwright-core';
import type { Entry } from './page/Journal.js';
import type { HostEntry } from './page/MeshClient.js';
import type { MeshMember } from './page/MeshMember.js';
import type { Tab } from './Tab.js';

/** A member in a tab, driven from the test. Calls give 'ok' or the code of their error. */
export class RemoteMember {
  private ownId = '';

  public constructor(
    public readonly inPage: JSHandle<MeshMember>,
    public readonly tab: Tab,
  ) {}

  /** The id that it had when it last hosted, listed or joined. */
  public get id(): string {
    return this.ownId;
  }

  public async host(name: string): Promise<string> {
    const outcome = await this.inPage.evaluate((member, given) => member.host(given), name);
    await this.readId();
    return outcome;
  }

  public async join(hostId: string): Promise<string> {
    const outcome = await this.inPage.evaluate((member, given) => member.join(given), hostId);
    await this.readId();
    return outcome;
  }

  public async list(): Promise<HostEntry[]> {
    const hosts = await this.inPage.evaluate(({ client }) => client.list());
    await this.readId();
    return hosts;
  }

  /** `list`, for when it is expected to fail. */
  public tryToList(): Promise<string> {
    return this.inPage.evaluate((member) => member.tryToList());
  }

  public stop(): Promise<void> {
    return this.inPage.evaluate(({ client }) => {
      client.stop();
    });
  }

  public currentId(): Promise<string> {
    return this.inPage.evaluate(({ client }) => client.getClientId());
  }

  public standing(): Promise<{ role: unknown; hostId: string | null }> {
    return this.inPage.evaluate(({ client }) => client.standing());
  }

  public events(): Promise<string[]> {
    return this.inPage.evaluate((member) => member.events);
  }

  public heard(event: string, count = 1): Promise<Entry> {
    return this.inPage.evaluate((member, given) => member.heard(given.event, given.count), {
      event,
      count,
    });
  }

  public meshedWith(others: readonly RemoteMember[]): Promise<void> {
    const ids = others.filter((one) => one !== this).map(({ id }) => id);
    return this.inPage.evaluate((member, given) => member.meshedWith(given), ids);
  }

  public ask(other: RemoteMember, text: string): Promise<string> {
    return this.inPage.evaluate((member, { id, said }) => member.ask(id, said), {
      id: other.id,
      said: text,
    });
  }

  /** Every connection that was ever made with this peer: who offered, and its state now. */
  public connectionsWith(
    other: RemoteMember,
  ): Promise<{ isOfferer: boolean; state: RTCPeerConnectionState }[]> {
    return this.inPage.evaluate(
      (member, given) =>
        member.made
          .filter(({ id }) => id === given)
          .map(({ link: { isOfferer, connection } }) => ({
            isOfferer,
            state: connection.connectionState,
          })),
      other.id,
    );
  }

  public forget(): Promise<void> {
    return this.inPage.evaluate((member) => {
      member.forget();
    });
  }

  private async readId(): Promise<void> {
    this.ownId = await this.currentId();
  }
}

/** Resolves once all are linked with all, and a message went over every link in both directions. */
export const fullMesh = async (members: readonly RemoteMember[]): Promise<void> => {
  await Promise.all(members.map((member) => member.meshedWith(members)));
};
