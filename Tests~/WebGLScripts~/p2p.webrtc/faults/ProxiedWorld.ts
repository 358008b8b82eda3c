import type { PeerConfig } from '@extreal-dev/extreal.integration.p2p.webrtc';
import { createSignalingServer } from '@extreal-dev/extreal.integration.p2p.webrtc.signaling';
import type { FakeNetwork } from '../../../fakes/FakeNetwork.js';
import { HostileProxy } from '../../../fakes/HostileProxy.js';
import { ManualClock } from '../../../fakes/ManualClock.js';
import type { TestClient } from '../TestClient.js';
import { type StartedServer, TestWorld } from '../TestWorld.js';

/** Two rounds without an event: the first may still have set something going. */
const QUIET_ROUNDS = 2;

/** The rate limiter has tests of its own; questions of `settle()` are not to fill it. */
const startServer = async (port: number): Promise<StartedServer> => {
  const server = createSignalingServer({ limits: { rateBurst: 1e9 } });
  return { port: await server.listen(port, '127.0.0.1'), close: () => server.close() };
};

/**
 * Clients of ours, complete, and our real server, with a man in the middle; time passes when the
 * test says so. Members 0, 1, … of a letter are those of `members`.
 */
export class ProxiedWorld {
  public readonly members: TestClient[] = [];

  private constructor(
    private readonly world: TestWorld,
    public readonly proxy: HostileProxy,
    public readonly clock: ManualClock,
  ) {}

  public static async start(): Promise<ProxiedWorld> {
    const world = await TestWorld.start(startServer);
    const clock = new ManualClock();
    return new ProxiedWorld(world, await HostileProxy.start(() => world.url, clock), clock);
  }

  public get network(): FakeNetwork {
    return this.world.network;
  }

  /** Connected to the server, and no more. */
  public async member(config: Partial<PeerConfig> = {}): Promise<TestClient> {
    const name = `member ${String(this.members.length)}`;
    const member = this.world.client(name, { url: this.proxy.url, ...config }, this.clock);
    this.members.push(member);
    await member.client.listHosts();
    return member;
  }

  public async host(config: Partial<PeerConfig> = {}): Promise<TestClient> {
    const host = await this.member(config);
    await host.client.startHost('room');
    return host;
  }

  /** A host, and all others at the same moment; nothing has arrived yet. */
  public async gather(count: number, config: Partial<PeerConfig> = {}): Promise<TestClient> {
    const host = await this.host(config);
    const newcomers: TestClient[] = [];
    for (let index = 1; index < count; index += 1) {
      newcomers.push(await this.member(config));
    }
    await Promise.all(newcomers.map(({ client }) => client.startClientAsync(host.id)));
    return host;
  }

  /** Resolves when nothing happens any more without time passing, here or at the server. */
  public async settle(): Promise<void> {
    for (let quiet = 0; quiet < QUIET_ROUNDS; quiet += 1) {
      const { seen } = this.proxy;
      await this.network.settle();
      // The answer follows whatever was on its way to this client.
      const present = this.members.filter(({ id }) => id !== '');
      await Promise.all(present.map(({ client }) => client.listHosts()));
      await this.network.settle();
      // Each question and each answer was seen as well.
      if (this.proxy.seen - seen > present.length) {
        quiet = -1;
      }
    }
  }

  /** Lets time pass until no timer waits; throws when there is no end to it. */
  public async runOut(limitMs = 300_000): Promise<void> {
    await this.settle();
    for (let passed = 0; this.clock.nextIn !== undefined;) {
      passed += this.clock.nextIn;
      if (passed > limitMs) {
        throw new Error(`${String(this.clock.pending)} timers wait after ${String(limitMs)} ms`);
      }
      this.clock.advance(this.clock.nextIn);
      await this.settle();
    }
  }

  /** Lets so much time pass, with answers in between. */
  public async pass(ms: number): Promise<void> {
    await this.settle();
    for (let left = ms; left > 0;) {
      const step = Math.min(left, this.clock.nextIn ?? left);
      this.clock.advance(step);
      left -= step;
      await this.settle();
    }
  }

  /** A message over every link in both directions: an open channel alone proves nothing. */
  public async expectFullMesh(members: readonly TestClient[] = this.members): Promise<void> {
    const stamp = `stamp ${String(this.proxy.seen)}`;
    const directions = members.flatMap((from) =>
      members.filter((to) => to !== from).map((to) => ({ from, to })),
    );
    for (const { from, to } of directions) {
      from.send(to.id, stamp);
    }
    await this.network.settle();
    for (const { from, to } of directions) {
      expect(to.received.get(from.id)).toContain(stamp);
    }
  }

  /** Everybody leaves; nothing may be left. */
  public async end(): Promise<void> {
    await this.world.end();
    await this.proxy.close();
    await this.network.settle();
    expect(this.network.openConnections).toHaveLength(0);
  }
}
