import { linkState, type Link } from './Link.js';
import { readLinkStats, type LinkStats } from './linkStats.js';
import type { PeerChannels } from './PeerChannels.js';

const unknown: LinkStats = { path: undefined, rttMs: undefined };

/** The links of this tab: their state as it is, path and round-trip time as last sampled. */
export class OwnLinks {
  private stats = new Map<string, LinkStats>();

  public constructor(private readonly channels: Pick<PeerChannels, 'connections'>) {}

  public async sample(): Promise<void> {
    const sampled = [...this.channels.connections].map(
      async ([id, connection]): Promise<[string, LinkStats]> => [
        id,
        // A connection that closes meanwhile may refuse; its link is about to go.
        await readLinkStats(connection).catch(() => unknown),
      ],
    );
    this.stats = new Map(await Promise.all(sampled));
  }

  public from(ownId: string): Link[] {
    return [...this.channels.connections].map(([to, connection]) => ({
      from: ownId,
      to,
      state: linkState(connection.connectionState),
      ...(this.stats.get(to) ?? unknown),
    }));
  }
}
