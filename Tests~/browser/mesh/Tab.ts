import type { PeerConfig } from '@extreal-dev/extreal.integration.p2p.webrtc';
import type { Browser, JSHandle, Page } from 'playwright-core';
import type { MeshPage } from './page/main.js';
import { RemoteMember } from './RemoteMember.js';

/** A plain page with the npm package, in a browser context of its own. */
export class Tab {
  /** Errors that nobody caught. */
  public readonly faults: string[] = [];
  /** What the signaling server sent over websockets, as socket.io wrote it. */
  public readonly frames: string[] = [];

  private constructor(
    public readonly page: Page,
    private readonly mesh: JSHandle<MeshPage>,
  ) {}

  public static async open(browser: Browser, url: string): Promise<Tab> {
    const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction('window.mesh');
    const mesh = await page.evaluateHandle<MeshPage>('window.mesh');
    const tab = new Tab(page, mesh);
    page.on('pageerror', ({ message }) => tab.faults.push(message));
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => tab.frames.push(payload.toString()));
    });
    return tab;
  }

  /** A member of ours; nothing is connected yet. */
  public async add(config: PeerConfig): Promise<RemoteMember> {
    const member = await this.mesh.evaluateHandle((mesh, given) => mesh.addOurs(given), config);
    return new RemoteMember(member, this);
  }

  /** A member that speaks 1.1.0 only. */
  public async add110(url: string): Promise<RemoteMember> {
    const member = await this.mesh.evaluateHandle((mesh, given) => mesh.add110(given), { url });
    return new RemoteMember(member, this);
  }

  /** How many RTCPeerConnections the page has made, and how many are not closed. */
  public connections(): Promise<{ made: number; open: number }> {
    return this.mesh.evaluate(({ connections: { made, open } }) => ({ made, open }));
  }

  public async close(): Promise<void> {
    await this.page.context().close();
  }
}
