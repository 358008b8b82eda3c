/** What ours and Peer110 have in common: the hooks. */
export type Hooked = {
  addPcCreateHook(
    hook: (id: string, isOffer: boolean, connection: RTCPeerConnection) => void,
  ): void;
  addPcCloseHook(hook: (id: string) => void): void;
};

type Received = { from: string; text: string };

/** What the offerer says at once, so that the answerer knows that it can be heard. */
const KNOCK = 'knock';

/**
 * A data channel on every link of one client, as an application's hooks make it: the offerer
 * creates it, the answerer waits for it. An open channel proves nothing; a message does. The
 * answerer speaks when it has heard the offerer (Documentation~/hooks.md).
 */
export class LinkProbe {
  public readonly received: Received[] = [];
  /** Every call of the create hook, in order. */
  public readonly created: { id: string; isOffer: boolean }[] = [];

  private readonly channels = new Map<string, RTCDataChannel>();
  /** Channels that both ends can use. */
  private readonly usable = new Set<RTCDataChannel>();
  private readonly watchers = new Set<() => void>();

  public constructor(
    client: Hooked,
    private readonly label = 'sample',
  ) {
    client.addPcCreateHook((id, isOffer, connection) => {
      this.created.push({ id, isOffer });
      if (isOffer) {
        const channel = connection.createDataChannel(this.label);
        channel.addEventListener('open', () => {
          this.usable.add(channel);
          channel.send(KNOCK);
        });
        this.keep(id, channel);
        return;
      }
      connection.addEventListener('datachannel', ({ channel }) => {
        if (channel.label === this.label) {
          this.keep(id, channel);
        }
      });
    });
    client.addPcCloseHook((id) => {
      this.channels.delete(id);
      this.changed();
    });
  }

  /** Ids of the peers to which the channel is open. */
  public get openIds(): string[] {
    return [...this.channels.keys()].filter((id) => this.isOpen(id));
  }

  /** Resolves once the channel to this peer is open, and then sends. */
  public async send(id: string, text: string): Promise<void> {
    await this.until(() => this.isOpen(id));
    this.channels.get(id)?.send(text);
  }

  /** Resolves once this text has come from this peer, also when it came before. */
  public arrival(from: string, text: string): Promise<void> {
    return this.until(() => this.received.some((one) => one.from === from && one.text === text));
  }

  /** Resolves once no channel to this peer is open. */
  public gone(id: string): Promise<void> {
    return this.until(() => this.channels.get(id)?.readyState !== 'open');
  }

  private keep(id: string, channel: RTCDataChannel): void {
    this.channels.set(id, channel);
    for (const type of ['open', 'close'] as const) {
      channel.addEventListener(type, () => {
        this.changed();
      });
    }
    channel.addEventListener('message', ({ data }) => {
      this.usable.add(channel);
      if (data !== KNOCK) {
        this.received.push({ from: id, text: String(data) });
      }
      this.changed();
    });
    this.changed();
  }

  private isOpen(id: string): boolean {
    const channel = this.channels.get(id);
    return channel?.readyState === 'open' && this.usable.has(channel);
  }

  private changed(): void {
    for (const watcher of [...this.watchers]) {
      watcher();
    }
  }

  private until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const watcher = (): void => {
        if (condition()) {
          this.watchers.delete(watcher);
          resolve();
        }
      };
      this.watchers.add(watcher);
      watcher();
    });
  }
}

/** Sends a message over every link in both directions; resolves when all have arrived. */
export async function talkOverEveryLink(
  parties: readonly { id: string; probe: Pick<LinkProbe, 'send' | 'arrival'> }[],
  word = 'hello',
): Promise<void> {
  const directions = parties.flatMap((from) =>
    parties.filter((to) => to !== from).map((to) => ({ from, to })),
  );
  await Promise.all(
    directions.flatMap(({ from, to }) => {
      const text = `${word} from ${from.id} to ${to.id}`;
      return [from.probe.send(to.id, text), to.probe.arrival(from.id, text)];
    }),
  );
}
