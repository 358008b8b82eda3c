// An application's own bundle: built from the npm packages, with hooks that open a chat channel.
import { PeerAdapter } from '@extreal-dev/extreal.integration.p2p.webrtc';
import {
  addAction,
  addFunction,
  callback,
  isDebug,
  updateTexture,
} from '@extreal-dev/extreal.integration.web.common';

const adapter = new PeerAdapter();
adapter.adapt();

const channels = new Map<string, RTCDataChannel>();

function keep(id: string, channel: RTCDataChannel): void {
  channel.onopen = () => {
    channels.set(id, channel);
    callback('Chat#Opened', id);
  };
  channel.onmessage = ({ data }) => {
    callback('Chat#Received', String(data), id);
  };
}

addAction('Chat#Hook', () => {
  const client = adapter.getPeerClient();
  client.addPcCreateHook((id, isOffer, connection) => {
    if (isOffer) {
      keep(id, connection.createDataChannel('chat'));
    } else {
      connection.ondatachannel = ({ channel }) => {
        keep(id, channel);
      };
    }
  });
  client.addPcCloseHook((id) => channels.delete(id));
});
addAction('Chat#HookThatThrows', () => {
  adapter.getPeerClient().addPcCreateHook(() => {
    throw new Error('thrown in the create hook');
  });
  adapter.getPeerClient().addPcCloseHook(() => {
    throw new Error('thrown in the close hook');
  });
});
addAction('Chat#Send', (text) => {
  channels.forEach((channel) => {
    channel.send(text);
  });
});
addAction('Chat#Throw', () => {
  throw new Error('thrown in an action');
});
addFunction('Chat#Describe', (text) => `${text} debug=${String(isDebug)}`);
addAction('Texture#Update', (textureId, isLinear) => {
  const source = document.querySelector('canvas');
  if (source) {
    updateTexture(source, Number(textureId), isLinear === 'true');
  }
});
