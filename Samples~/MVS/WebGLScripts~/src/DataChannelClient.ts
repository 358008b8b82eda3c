import type { PcCreateHook, PcCloseHook } from '@extreal-dev/extreal.integration.p2p.webrtc';

const LABEL = 'extreal-mvs-chat';

type Hookable = {
  addPcCreateHook(hook: PcCreateHook): void;
  addPcCloseHook(hook: PcCloseHook): void;
};

/** One data channel with every other member; its twin is `NativeDataChannelClient.cs`. */
export class DataChannelClient {
  private readonly channels = new Map<string, RTCDataChannel>();

  /** @param receive - takes the id of the peer that sent it, and what it sent */
  public constructor(
    peerClient: Hookable,
    private readonly receive: (from: string, text: string) => void,
  ) {
    peerClient.addPcCreateHook(this.createPc);
    peerClient.addPcCloseHook(this.closePc);
  }

  /** Sends to everyone whose channel is open. */
  public send(text: string): void {
    for (const channel of this.channels.values()) {
      if (channel.readyState === 'open') {
        channel.send(text);
      }
    }
  }

  /** Closes and forgets every channel. */
  public clear(): void {
    for (const id of [...this.channels.keys()]) {
      this.closePc(id);
    }
  }

  /**
   * Before the offer or the answer is made: the side that offers makes the channel, the other waits
   * for it.
   */
  private readonly createPc = (id: string, isOffer: boolean, pc: RTCPeerConnection): void => {
    if (isOffer) {
      this.use(id, pc.createDataChannel(LABEL));
      return;
    }
    // Other hooks may wait for channels of their own.
    pc.addEventListener('datachannel', ({ channel }) => {
      if (channel.label === LABEL) {
        this.use(id, channel);
      }
    });
  };

  private readonly closePc = (id: string): void => {
    this.channels.get(id)?.close();
    this.channels.delete(id);
  };

  private use(id: string, channel: RTCDataChannel): void {
    this.channels.set(id, channel);
    channel.binaryType = 'arraybuffer';
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') {
        this.receive(id, data);
      }
    });
  }
}
