import { PeerAdapter } from '@extreal-dev/extreal.integration.p2p.webrtc';
import { DataChannelAdapter } from './DataChannelAdapter.js';

const peerAdapter = new PeerAdapter();
peerAdapter.adapt();

const dataChannelAdapter = new DataChannelAdapter();
dataChannelAdapter.adapt(peerAdapter.getPeerClient);
