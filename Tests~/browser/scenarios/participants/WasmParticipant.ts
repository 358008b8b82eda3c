import type { CsharpPlayer } from '../../../player/csharp/CsharpPlayer.js';
import { PageLinks } from '../../../player/csharp/PageLinks.js';
import { CsharpParticipant } from './CsharpParticipant.js';
import type { HookCounts, Settings } from './Participant.js';

/** The WebGLPeerClient that ships, in WebAssembly; its hooks are the page's, in TypeScript. */
export class WasmParticipant extends CsharpParticipant {
  private links: PageLinks | undefined;
  private readonly formerComplaints: number;
  private readonly uncaught: string[] = [];

  private constructor(
    private readonly player: CsharpPlayer,
    name: string,
  ) {
    super('wasm', player.actor, name);
    this.formerComplaints = player.tab.complaints.length;
    player.tab.page.on('pageerror', this.keepError);
  }

  public static async enter(
    player: CsharpPlayer,
    name: string,
    settings: Settings,
  ): Promise<WasmParticipant> {
    const participant = new WasmParticipant(player, name);
    await participant.construct(settings);
    return participant;
  }

  public override async faults(): Promise<string[]> {
    return [...(await super.faults()), ...this.uncaught];
  }

  public override async retire(): Promise<void> {
    this.player.tab.page.off('pageerror', this.keepError);
    await super.retire();
  }

  public close(): Promise<void> {
    return this.player.tab.page.close();
  }

  public say(to: string, text: string): Promise<void> {
    return this.hooked.send(to, text);
  }

  public hears(from: string, text: string): Promise<void> {
    return this.hooked.arrival(from, text);
  }

  public async throwInHooks(): Promise<HookCounts> {
    await this.hooked.throwInHooks();
    return { create: 2, close: 1 };
  }

  public loggedHookErrors(): Promise<HookCounts> {
    const complaints = this.player.tab.complaints.slice(this.formerComplaints);
    const count = (hook: string): number => complaints.filter((text) => text.includes(hook)).length;
    return Promise.resolve({ create: count('create hook'), close: count('close hook') });
  }

  public holdHooks(): Promise<void> {
    return this.hooked.holdHooks();
  }

  public release(): Promise<void> {
    return this.hooked.release();
  }

  protected async addHooks(): Promise<void> {
    this.links = await PageLinks.hook(this.player.tab.page, this.name);
  }

  private readonly keepError = ({ message }: Error): void => {
    this.uncaught.push(message);
  };

  private get hooked(): PageLinks {
    if (!this.links) {
      throw new Error('addHooks() comes first');
    }
    return this.links;
  }
}
