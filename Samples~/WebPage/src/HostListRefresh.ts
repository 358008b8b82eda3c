import type { HostEntry } from '@extreal-dev/extreal.integration.p2p.webrtc/protocol';

const intervalMs = 1500;

export type HostListRefreshListener = {
  onHosts: (hosts: HostEntry[]) => void;
  onUnreachable: (error: unknown) => void;
};

/** Asks for the hosts again and again, one question at a time, from `start()` to `stop()`. */
export class HostListRefresh {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private run = 0;

  public constructor(
    private readonly listHosts: () => Promise<{ hosts: HostEntry[] }>,
    private readonly listener: HostListRefreshListener,
  ) {}

  public start(): void {
    this.stop();
    void this.ask(this.run);
  }

  public stop(): void {
    clearTimeout(this.timer);
    // An answer that is still under way belongs to a run that is over.
    this.run += 1;
  }

  private async ask(run: number): Promise<void> {
    try {
      const { hosts } = await this.listHosts();
      if (run === this.run) {
        this.listener.onHosts(hosts);
      }
    } catch (error) {
      if (run === this.run) {
        this.listener.onUnreachable(error);
      }
    }
    if (run === this.run) {
      this.timer = setTimeout(() => void this.ask(run), intervalMs);
    }
  }
}
