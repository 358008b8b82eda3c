import type { JSHandle } from 'playwright-core';
import type { LinkProbe } from '../../standins/LinkProbe.js';
import type { RemoteMember } from '../mesh/RemoteMember.js';

type ProbeModule = { LinkProbe: typeof LinkProbe };

/** The channel that peer110_aiortc.py knows, on every link of a member in a page. */
export class SampleTalk {
  private constructor(
    public readonly member: RemoteMember,
    private readonly probe: JSHandle<LinkProbe>,
  ) {}

  /** To be called before the member hosts or joins. */
  public static async of(member: RemoteMember): Promise<SampleTalk> {
    const { page } = member.tab;
    const module = await page.evaluateHandle<ProbeModule>(
      'import("/Tests~/standins/LinkProbe.js")',
    );
    const probe = await module.evaluateHandle(
      ({ LinkProbe }, { client }) => new LinkProbe(client),
      member.inPage,
    );
    return new SampleTalk(member, probe);
  }

  public get id(): string {
    return this.member.id;
  }

  /** Resolves once the channel to this peer was open and the text is sent. */
  public send(id: string, text: string): Promise<void> {
    return this.probe.evaluate((probe, given) => probe.send(given.id, given.text), { id, text });
  }

  public arrival(id: string, text: string): Promise<void> {
    return this.probe.evaluate((probe, given) => probe.arrival(given.id, given.text), {
      id,
      text,
    });
  }

  /** How often the create hook ran for each peer. */
  public created(): Promise<{ id: string; isOffer: boolean }[]> {
    return this.probe.evaluate(({ created }) => created);
  }
}
