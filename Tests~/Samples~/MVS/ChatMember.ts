import { PeerClient } from '@extreal-dev/extreal.integration.p2p.webrtc';
import { DataChannelClient } from '../../../Samples~/MVS/WebGLScripts~/src/DataChannelClient.js';
import { systemClock } from '../../../WebGLScripts~/p2p.webrtc/src/Clock.js';
import { browserPlatform } from '../../../WebGLScripts~/p2p.webrtc/src/PeerClientPlatform.js';
import { EventLog } from '../../fakes/EventLog.js';
import type { TestWorld } from '../../WebGLScripts~/p2p.webrtc/TestWorld.js';

/** A peer of a test's world on which the sample's hooks are hung. */
export class ChatMember {
  /** `started`, `<id> says <text>` */
  public readonly log = new EventLog();
  public readonly peerClient: PeerClient;

  public constructor(
    private readonly world: TestWorld,
    private readonly name: string,
  ) {
    const createPeerConnection = world.network.createPeerConnectionFor(name);
    this.peerClient = new PeerClient(
      { url: world.url },
      {
        onStarted: () => {
          this.log.add('started');
        },
        onConnectFailed: () => {},
        onDisconnected: () => {},
        onUserConnecting: () => {},
        onUserDisconnecting: () => {},
      },
      { ...browserPlatform, createPeerConnection, clock: systemClock },
    );
  }

  public get id(): string {
    return this.peerClient.getClientId();
  }

  /** As the adapter does when C# constructs its client. */
  public chat(): DataChannelClient {
    return new DataChannelClient(this.peerClient, this.receive);
  }

  public readonly receive = (from: string, text: string): void => {
    this.log.add(`${from} says ${text}`);
  };

  public async host(): Promise<void> {
    await this.peerClient.startHost(this.name);
  }

  /** Resolves when the channels with all members are there. */
  public async join(host: ChatMember): Promise<void> {
    await this.peerClient.startClientAsync(host.id);
    await this.log.until('started');
    await this.world.network.settle();
  }
}
