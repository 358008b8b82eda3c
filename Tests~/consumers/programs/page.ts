// The script of a page, as the sample applications have it: adapters, the debug flag, a function.
import {
  addFunction,
  isAsync,
  isDebug,
  VideoPlayerAdapter,
} from '@extreal-dev/extreal.integration.web.common';
import { PeerAdapter } from '@extreal-dev/extreal.integration.p2p.webrtc';

import { NetworkTransport } from './NetworkTransport';
import { TextChannelAdapter } from './TextChannel';
import { VoiceAdapter } from './Voice';

const peerAdapter = new PeerAdapter();
peerAdapter.adapt();
new TextChannelAdapter().adapt(peerAdapter.getPeerClient);
new VoiceAdapter().adapt(peerAdapter.getPeerClient);
new VideoPlayerAdapter().adapt();

addFunction('IsDebug', () => (isDebug ? 'on' : 'off'));
addFunction('IsAsync', () => String(isAsync(async () => undefined)));

export const makeTransport = (): NetworkTransport =>
  new NetworkTransport(peerAdapter.getPeerClient);
