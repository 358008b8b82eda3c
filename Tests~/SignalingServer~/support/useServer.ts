import { createSignalingServer } from '../../../SignalingServer~/src/createSignalingServer.js';
import type { SignalingServerOptions } from '../../../SignalingServer~/src/options.js';
import type { SignalingServer } from '../../../SignalingServer~/src/SignalingServer.js';
import { FakeClock } from './FakeClock.js';
import { RecordingLogger } from './RecordingLogger.js';
import { Clients } from './TestClient.js';

/** A real server on a free port, fresh for each test, and its clients. */
export class ServerUnderTest {
  public clock = new FakeClock();
  public logger = new RecordingLogger();
  public port = 0;
  public readonly clients = new Clients(() => this.url);
  private server: SignalingServer | undefined;

  public get url(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  public async start(options: SignalingServerOptions = {}, port = 0): Promise<void> {
    this.clock = new FakeClock();
    this.logger = new RecordingLogger();
    this.server = createSignalingServer({ clock: this.clock, logger: this.logger, ...options });
    this.port = await this.server.listen(port, '127.0.0.1');
  }

  public async stop(): Promise<void> {
    await this.server?.close();
  }

  /** The number of peers, live and suspended. */
  public async peers(): Promise<number> {
    const response = await fetch(`${this.url}/health`);
    return ((await response.json()) as { peers: number }).peers;
  }
}

/** Registers start and stop around every test of the file. */
export function useServer(options: SignalingServerOptions = {}): ServerUnderTest {
  const underTest = new ServerUnderTest();
  beforeEach(() => underTest.start(options));
  afterEach(async () => {
    underTest.clients.closeAll();
    await underTest.stop();
  });
  return underTest;
}
