import type { PeerConfig } from '@extreal-dev/extreal.integration.p2p.webrtc';
import { createSignalingServer } from '@extreal-dev/extreal.integration.p2p.webrtc.signaling';
import type { Clock } from '../../../WebGLScripts~/p2p.webrtc/src/Clock.js';
import { systemClock } from '../../../WebGLScripts~/p2p.webrtc/src/Clock.js';
import { browserPlatform } from '../../../WebGLScripts~/p2p.webrtc/src/PeerClientPlatform.js';
import { FakeNetwork } from '../../fakes/FakeNetwork.js';
import { TestClient } from './TestClient.js';

/** What a world needs of a signaling server: ours, or a stand-in for 1.1.0's. */
export type StartedServer = { port: number; close: () => Promise<void> };

const startOurs = async (port: number): Promise<StartedServer> => {
  const server = createSignalingServer();
  return { port: await server.listen(port, '127.0.0.1'), close: () => server.close() };
};

/** A real signaling server, a fake network, and clients on both; all of one test. */
export class TestWorld {
  public readonly network = new FakeNetwork();
  private readonly clients: TestClient[] = [];

  private constructor(
    private server: StartedServer,
    private readonly startServer: (port: number) => Promise<StartedServer>,
  ) {}

  public static async start(startServer = startOurs): Promise<TestWorld> {
    return new TestWorld(await startServer(0), startServer);
  }

  public get url(): string {
    return `http://127.0.0.1:${this.server.port}`;
  }

  public client(
    name: string,
    config: Partial<PeerConfig> = {},
    clock: Clock = systemClock,
  ): TestClient {
    const createPeerConnection = this.network.createPeerConnectionFor(name);
    const platform = { ...browserPlatform, createPeerConnection, clock };
    const client = new TestClient(name, { url: this.url, ...config }, platform);
    this.clients.push(client);
    return client;
  }

  /** A client that hosts under its own name. */
  public async host(name: string, config: Partial<PeerConfig> = {}): Promise<TestClient> {
    const host = this.client(name, config);
    await host.client.startHost(name);
    return host;
  }

  /** A client that has joined, up to `onStarted`. */
  public async join(
    name: string,
    host: TestClient,
    config: Partial<PeerConfig> = {},
  ): Promise<TestClient> {
    const newcomer = this.client(name, config);
    await newcomer.client.startClientAsync(host.id);
    await newcomer.log.until('started');
    return newcomer;
  }

  /** Resolves when a greeting has gone over every link in both directions. */
  public static async untilFullMesh(members: readonly TestClient[]): Promise<void> {
    await Promise.all(
      members.map((member) => member.untilGreetedBy(...members.filter((one) => one !== member))),
    );
  }

  /** The server goes away; `restartServer()` brings it back on the same port. */
  public async stopServer(): Promise<void> {
    await this.server.close();
  }

  public async restartServer(): Promise<void> {
    this.server = await this.startServer(this.server.port);
  }

  public async end(): Promise<void> {
    for (const { client } of this.clients) {
      client.stop();
    }
    await this.server.close();
  }
}
