// A consumer as Multiplay's transport is: roles as values, the host's id against null, waitUntil.
import { waitUntil } from '@extreal-dev/extreal.integration.web.common';
import { PeerRole, type PeerClientProvider } from '@extreal-dev/extreal.integration.p2p.webrtc';

export class NetworkTransport {
  private readonly channels = new Map<string, RTCDataChannel>();
  private cancelled = false;

  constructor(private readonly getPeerClient: PeerClientProvider) {
    getPeerClient().addPcCreateHook((id, isOffer, pc) => {
      if (getPeerClient().role === PeerRole.Client && getPeerClient().hostId !== id) {
        return;
      }
      if (isOffer) {
        this.channels.set(id, pc.createDataChannel('transport'));
      }
    });
    getPeerClient().addPcCloseHook((id) => {
      if (getPeerClient().role === PeerRole.Host) {
        this.channels.delete(id);
      }
    });
  }

  public async connect(): Promise<RTCDataChannel | undefined> {
    await waitUntil(
      () => this.getPeerClient().hostId !== null,
      () => this.cancelled,
    );
    const hostId: string | null = this.getPeerClient().hostId;
    return hostId === null ? undefined : this.channels.get(hostId);
  }

  public shutdown(): void {
    this.cancelled = true;
  }
}

const roles: PeerRole[] = [PeerRole.None, PeerRole.Host, PeerRole.Client];
export const isZeroOneTwo: boolean = roles.every((role, index) => role === index);
