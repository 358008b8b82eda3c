import { Clients, type TestClient } from '../support/TestClient.js';

/** A host and three members, on the official socket.io-client, who just want to talk. */
export class InnocentMesh {
  private said = 0;

  private constructor(
    private readonly clients: Clients,
    public readonly members: readonly [TestClient, TestClient, TestClient, TestClient],
  ) {}

  /** Joined: everyone is a contact of everyone. */
  public static async form(port: number): Promise<InnocentMesh> {
    const clients = new Clients(() => `http://127.0.0.1:${String(port)}`);
    const [host, ...guests] = [
      await clients.ours(),
      await clients.ours(),
      await clients.ours(),
      await clients.ours(),
    ] as const;
    await host.host('innocents');
    for (const [index, guest] of guests.entries()) {
      guest.send({ type: 'join', to: host.id, trickle: true });
      await host.saw('message', index + 1);
      for (const present of guests.slice(0, index)) {
        host.send({ type: 'call me', to: present.id, me: guest.id, trickle: true });
      }
      await host.settled();
    }
    const mesh = new InnocentMesh(clients, [host, ...guests]);
    for (const member of mesh.members) await member.settled();
    for (const member of mesh.members) member.received.length = 0;
    return mesh;
  }

  /** One message over each of the twelve directions; resolves when all have arrived. */
  public async talk(): Promise<void> {
    this.said += 1;
    for (const from of this.members) {
      for (const to of this.members) {
        if (to !== from) from.send({ type: 'done', to: to.id, attempt: this.said });
      }
    }
    await Promise.all(this.members.map((member) => member.saw('message', this.said * 3)));
  }

  /** Each got each message of each other one, once, in order, and nothing else at all. */
  public expectUndisturbed(): void {
    for (const member of this.members) {
      const others = this.members.filter((other) => other !== member);
      const due = (from: TestClient) =>
        Array.from({ length: this.said }, (_, index) => ({
          type: 'done',
          to: member.id,
          from: from.id,
          attempt: index + 1,
        }));
      const bodies = member.bodies('message') as { from: string }[];
      for (const other of others) {
        expect(bodies.filter(({ from }) => from === other.id)).toEqual(due(other));
      }
      expect(member.received).toHaveLength(this.said * others.length);
      expect(member.socket.connected).toBe(true);
    }
  }

  public leave(): void {
    this.clients.closeAll();
  }
}
