import { recoveryTimings } from '../../../../WebGLScripts~/p2p.webrtc/src/defaults.js';
import { Hooks } from '../../../../WebGLScripts~/p2p.webrtc/src/hooks/Hooks.js';
import { Mesh } from '../../../../WebGLScripts~/p2p.webrtc/src/mesh/Mesh.js';
import { Connection } from '../../../../WebGLScripts~/p2p.webrtc/src/peer/Connection.js';
import { Recovery } from '../../../../WebGLScripts~/p2p.webrtc/src/peer/Recovery.js';
import { PeerRole } from '../../../../WebGLScripts~/p2p.webrtc/src/PeerRole.js';
import type { OutgoingMessage } from '../../../../WebGLScripts~/p2p.webrtc/src/protocol/Message.js';
import type { FakeNetwork } from '../../../fakes/FakeNetwork.js';
import type { ManualClock } from '../../../fakes/ManualClock.js';
import { RecordingLogger } from '../RecordingLogger.js';

export type MemberOptions = {
  /** The host that it has joined; a host itself without one. */
  hostId?: string;
  trickle?: boolean;
  maxPeers?: number;
};

type Surroundings = {
  network: FakeNetwork;
  clock: ManualClock;
  send: (message: OutgoingMessage) => void;
};

/** A Mesh without any signaling server, with a data channel to each peer made in its hooks. */
export class MeshMember {
  /** `create <id> <isOffer>`, `connected <id>`, `message <id> <text>`, `failed <id>`, … */
  public readonly log: string[] = [];
  public readonly logger = new RecordingLogger();
  public readonly hooks = new Hooks(this.logger);
  public readonly mesh: Mesh;
  /** Whether its own signaling connection stands. */
  public isOnline = true;
  private readonly channels = new Map<string, RTCDataChannel>();

  public constructor(
    public readonly id: string,
    { hostId, trickle = true, maxPeers = 256 }: MemberOptions,
    { network, clock, send }: Surroundings,
  ) {
    this.hookChannel();
    const connectionParts = {
      createPeerConnection: network.createPeerConnectionFor(id),
      hooks: this.hooks,
      clock,
      logger: this.logger,
      vanillaIceTimeoutMs: 5_000,
    };
    const role = hostId === undefined ? PeerRole.Host : PeerRole.Client;
    this.mesh = new Mesh(
      {
        createConnection: (peerId, connectionRole, events) =>
          new Connection(peerId, connectionRole, connectionParts, events),
        createRecovery: (actions) => new Recovery(clock, recoveryTimings, actions),
        send,
        isOnline: () => this.isOnline,
        ownId: () => id,
        trickle,
        membership: () => ({ role, hostId: hostId ?? null }),
        clock,
        logger: this.logger,
        timings: recoveryTimings,
        maxPeers,
      },
      {
        onConnected: (peerId) => this.log.push(`connected ${peerId}`),
        onDone: (peerId) => this.log.push(`done ${peerId}`),
        onDisconnecting: (peerId) => this.log.push(`disconnecting ${peerId}`),
        onPeerConnectionFailed: (peerId) => this.log.push(`failed ${peerId}`),
        onGone: (peerId) => this.log.push(`gone ${peerId}`),
      },
    );
  }

  /** What the application is told, without hooks and messages. */
  public get userEvents(): string[] {
    return this.log.filter((entry) => /^(connected|disconnecting|failed) /.test(entry));
  }

  /** Sends over the link to `id`; throws when there is no open channel. */
  public send(id: string, text: string): void {
    const channel = this.channels.get(id);
    if (channel?.readyState !== 'open') {
      throw new Error(`${this.id} has no open channel to ${id}`);
    }
    channel.send(text);
  }

  private hookChannel(): void {
    const use = (id: string, channel: RTCDataChannel): void => {
      this.channels.set(id, channel);
      channel.addEventListener('message', ({ data }: MessageEvent<string>) => {
        this.log.push(`message ${id} ${data}`);
      });
    };
    this.hooks.addCreate((id, isOffer, pc) => {
      this.log.push(`create ${id} ${String(isOffer)}`);
      if (isOffer) {
        use(id, pc.createDataChannel('test'));
      } else {
        pc.addEventListener('datachannel', ({ channel }) => {
          use(id, channel);
        });
      }
    });
    this.hooks.addClose((id) => {
      this.log.push(`close ${id}`);
      this.channels.delete(id);
    });
  }
}
