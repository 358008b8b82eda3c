import type { PeerClientProvider } from '@extreal-dev/extreal.integration.p2p.webrtc';
import { addAction, callback } from '@extreal-dev/extreal.integration.web.common';
import { DataChannelClient } from './DataChannelClient.js';

const NAME = 'WebGLDataChannelClient';

/** Serves `WebGLDataChannelClient` (C#): registers what it calls, before Unity starts. */
export class DataChannelAdapter {
  private dataChannelClient: DataChannelClient | undefined;

  /** The provider is only asked when C# constructs its client: before, there is no PeerClient. */
  public adapt(getPeerClient: PeerClientProvider): void {
    addAction(NAME, () => {
      this.dataChannelClient = new DataChannelClient(getPeerClient(), (from, text) => {
        callback(`${NAME}#HandleOnReceived`, from, text);
      });
    });
    addAction(`${NAME}#Send`, (text) => {
      this.dataChannelClient?.send(text);
    });
    addAction(`${NAME}#Clear`, () => {
      this.dataChannelClient?.clear();
    });
  }
}
