// A consumer as Chat's voice is: an async create hook, tracks and transceivers, the own id.
import { addAction, addFunction, callback } from '@extreal-dev/extreal.integration.web.common';
import type { PeerClientProvider } from '@extreal-dev/extreal.integration.p2p.webrtc';

export class Voice {
  public muted = false;

  constructor(
    private readonly getPeerClient: PeerClientProvider,
    private readonly hasMicrophone: boolean,
  ) {
    getPeerClient().addPcCreateHook(async (id, isOffer, pc) => {
      pc.addEventListener('track', (event) => callback('Voice#Track', id, event.track.kind, true));
      if (this.hasMicrophone) {
        const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
        stream.getAudioTracks().forEach((track) => pc.addTrack(track, stream));
      } else if (isOffer) {
        pc.addTransceiver('audio', { direction: 'recvonly' });
      }
    });
  }

  public get ownId(): string {
    const id: string = this.getPeerClient().getClientId();
    return id ? id : 'nobody';
  }
}

export class VoiceAdapter {
  public adapt(getPeerClient: PeerClientProvider): void {
    let voice: Voice;
    addAction('Voice', (config) => {
      voice = new Voice(getPeerClient, config === 'microphone');
    });
    addFunction('Voice#HasMicrophone', () => 'false');
    addFunction('Voice#ToggleMute', () => {
      voice.muted = !voice.muted;
      return voice.muted.toString();
    });
    addFunction('Voice#OwnId', () => voice.ownId, true);
  }
}
