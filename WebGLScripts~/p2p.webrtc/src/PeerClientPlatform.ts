import { type Clock, systemClock } from './Clock.js';
import { createNativePeerConnection } from './peer/createNativePeerConnection.js';

/** What the client takes from its surroundings; tests bring their own. */
export type PeerClientPlatform = {
  createPeerConnection: (config: RTCConfiguration) => RTCPeerConnection;
  clock: Clock;
  /** Calls back when the page goes for good; returns what ends that. */
  onPageHide: (callback: () => void) => () => void;
};

/** `pagehide` with `persisted` is a page that may come back; where there is no page, nothing. */
const onPageHide: PeerClientPlatform['onPageHide'] = (callback) => {
  if (typeof addEventListener !== 'function') {
    return () => undefined;
  }
  const handle = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) {
      callback();
    }
  };
  addEventListener('pagehide', handle);
  return () => {
    removeEventListener('pagehide', handle);
  };
};

export const browserPlatform: PeerClientPlatform = {
  createPeerConnection: createNativePeerConnection,
  clock: systemClock,
  onPageHide,
};
