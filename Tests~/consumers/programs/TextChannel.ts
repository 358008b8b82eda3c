// A consumer as Chat's text channel is: sync hooks, actions and four-argument callbacks.
import { addAction, callback } from '@extreal-dev/extreal.integration.web.common';
import type { PeerClientProvider } from '@extreal-dev/extreal.integration.p2p.webrtc';

export class TextChannel {
  private readonly label = 'text';
  private readonly channels = new Map<string, RTCDataChannel>();

  constructor(getPeerClient: PeerClientProvider, onData: (text: string) => void) {
    const peerClient = getPeerClient();
    peerClient.addPcCreateHook((id: string, isOffer: boolean, pc: RTCPeerConnection) => {
      if (isOffer) {
        this.listen(id, pc.createDataChannel(this.label), onData);
      } else {
        pc.addEventListener('datachannel', (event) => this.listen(id, event.channel, onData));
      }
    });
    peerClient.addPcCloseHook((id: string) => this.channels.delete(id));
  }

  public send(text: string): void {
    this.channels.forEach((channel) => channel.send(text));
  }

  private listen(id: string, channel: RTCDataChannel, onData: (text: string) => void): void {
    this.channels.set(id, channel);
    channel.addEventListener('message', (event) => onData(event.data));
  }
}

export class TextChannelAdapter {
  private channel: TextChannel | null = null;

  public adapt(getPeerClient: PeerClientProvider): void {
    addAction('Text', () => {
      this.channel = new TextChannel(getPeerClient, (text) => callback('Text#Received', text));
    });
    addAction('Text#Send', (text) => this.channel?.send(text), true);
    addAction('Text#Ping', (text, more) => callback('Text#Pong', text, more, true));
  }
}
