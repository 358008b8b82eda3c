import { type Clock, systemClock } from './Clock.js';
import { createNativePeerConnection } from './peer/createNativePeerConnection.js';

/** What the client takes from its surroundings; tests bring their own. */
export type PeerClientPlatform = {
  createPeerConnection: (config: RTCConfiguration) => RTCPeerConnection;
  clock: Clock;
};

export const browserPlatform: PeerClientPlatform = {
  createPeerConnection: createNativePeerConnection,
  clock: systemClock,
};
