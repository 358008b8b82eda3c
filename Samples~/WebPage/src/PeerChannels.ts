import type { PeerClient } from '@extreal-dev/extreal.integration.p2p.webrtc';
import { parsePeerMessage, type PeerMessage } from './PeerMessage.js';

export type PeerChannelsListener = {
  /** Messages can go to this peer from now on. */
  onOpen: (id: string) => void;
  onMessage: (id: string, message: PeerMessage) => void;
  /** A connection came, went or changed its state. */
  onChange: () => void;
};

type Line = {
  isOffer: boolean;
  connection: RTCPeerConnection;
  channel: RTCDataChannel | undefined;
};

/**
 * One data channel with every peer, made by the package's hooks: the side that offers creates it
 * before the offer is made, the other side finds it on the connection.
 */
export class PeerChannels {
  private readonly lines = new Map<string, Line>();

  public constructor(
    client: Pick<PeerClient, 'addPcCreateHook' | 'addPcCloseHook'>,
    private readonly listener: PeerChannelsListener,
  ) {
    client.addPcCreateHook((id, isOffer, connection) => {
      this.add(id, isOffer, connection);
    });
    client.addPcCloseHook((id) => {
      this.lines.delete(id);
      this.listener.onChange();
    });
  }

  public get connections(): ReadonlyMap<string, RTCPeerConnection> {
    return new Map([...this.lines].map(([id, line]) => [id, line.connection]));
  }

  /** True when that peer offered: it is always the older member who does. */
  public wasHereFirst(id: string): boolean {
    return this.lines.get(id)?.isOffer === false;
  }

  /** Nothing happens when the channel is not open: that peer is about to leave, or to say hello. */
  public send(id: string, message: PeerMessage): void {
    const channel = this.lines.get(id)?.channel;
    if (channel?.readyState === 'open') {
      channel.send(JSON.stringify(message));
    }
  }

  public sendToAll(message: PeerMessage): void {
    for (const id of this.lines.keys()) {
      this.send(id, message);
    }
  }

  private add(id: string, isOffer: boolean, connection: RTCPeerConnection): void {
    const line: Line = { isOffer, connection, channel: undefined };
    this.lines.set(id, line);
    connection.addEventListener('connectionstatechange', this.listener.onChange);
    if (isOffer) {
      this.take(id, line, connection.createDataChannel('webpage'));
    } else {
      connection.addEventListener('datachannel', (event) => {
        this.take(id, line, event.channel);
      });
    }
    this.listener.onChange();
  }

  /**
   * The side that offers speaks first, the other when it has heard it: what the answering side sends
   * in the very moment of opening was seen to be lost now and then (Documentation~/hooks.md).
   */
  private take(id: string, line: Line, channel: RTCDataChannel): void {
    line.channel = channel;
    const announce = (): void => {
      this.listener.onOpen(id);
    };
    channel.addEventListener(line.isOffer ? 'open' : 'message', announce, { once: true });
    channel.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = parsePeerMessage(event.data);
      if (message !== undefined) {
        this.listener.onMessage(id, message);
      }
    });
  }
}
