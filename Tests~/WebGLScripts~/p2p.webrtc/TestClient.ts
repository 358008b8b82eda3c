import { PeerClient, type PeerConfig } from '@extreal-dev/extreal.integration.p2p.webrtc';
import type { PeerClientPlatform } from '../../../WebGLScripts~/p2p.webrtc/src/PeerClientPlatform.js';
import { EventLog } from '../../fakes/EventLog.js';

/**
 * A PeerClient with a log of its events and a data channel to everyone, made in hooks as an
 * application would: the offerer creates it, the other side takes what comes. Greets each peer
 * once the channel is open.
 */
export class TestClient {
  /** `started`, `connecting <id>`, `create <id> <isOffer>`, `close <id>`, `message <id> <text>`, … */
  public readonly log = new EventLog();
  public readonly client: PeerClient;
  /** Texts received, by sender. */
  public readonly received = new Map<string, string[]>();
  private readonly channels = new Map<string, RTCDataChannel>();

  public constructor(
    public readonly name: string,
    config: PeerConfig,
    platform: PeerClientPlatform,
  ) {
    const { log } = this;
    this.client = new PeerClient(
      config,
      {
        onStarted: () => {
          log.add('started');
        },
        onConnectFailed: (reason) => {
          log.add(`connect failed ${reason}`);
        },
        onDisconnected: (reason) => {
          log.add(`disconnected ${reason}`);
        },
        onUserConnecting: (id) => {
          log.add(`connecting ${id}`);
        },
        onUserDisconnecting: (id) => {
          log.add(`disconnecting ${id}`);
        },
        onStartFailed: (code) => {
          log.add(`start failed ${code}`);
        },
        onPeerConnectionFailed: (id) => {
          log.add(`connection failed ${id}`);
        },
        onReconnecting: () => {
          log.add('reconnecting');
        },
        onReconnected: () => {
          log.add('reconnected');
        },
        onError: (error) => {
          log.add(`error ${error.code}`);
        },
      },
      platform,
    );
    this.client.addPcCreateHook((id, isOffer, pc) => {
      log.add(`create ${id} ${isOffer}`);
      this.hookChannel(id, isOffer, pc);
    });
    this.client.addPcCloseHook((id) => {
      log.add(`close ${id}`);
      this.channels.delete(id);
    });
  }

  public get id(): string {
    return this.client.getClientId();
  }

  /** Sends over the link to `id`; throws when there is no open channel. */
  public send(id: string, text: string): void {
    const channel = this.channels.get(id);
    if (channel?.readyState !== 'open') {
      throw new Error(`${this.name} has no open channel to ${id}`);
    }
    channel.send(text);
  }

  /** Resolves when a greeting came over the link from each of these. */
  public async untilGreetedBy(...others: TestClient[]): Promise<void> {
    await this.log.untilMet(() =>
      others.every((other) => this.received.get(other.id)?.includes(`hello from ${other.name}`)),
    );
  }

  private hookChannel(id: string, isOffer: boolean, pc: RTCPeerConnection): void {
    const use = (channel: RTCDataChannel): void => {
      this.channels.set(id, channel);
      channel.onmessage = ({ data }: MessageEvent<string>) => {
        this.received.set(id, [...(this.received.get(id) ?? []), data]);
        this.log.add(`message ${id} ${data}`);
      };
      const greet = (): void => {
        channel.send(`hello from ${this.name}`);
      };
      if (channel.readyState === 'open') {
        greet();
      } else {
        channel.onopen = greet;
      }
    };
    if (isOffer) {
      use(pc.createDataChannel('test'));
    } else {
      pc.addEventListener('datachannel', ({ channel }) => {
        use(channel);
      });
    }
  }
}
