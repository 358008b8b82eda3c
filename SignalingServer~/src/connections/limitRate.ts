import type { Limits } from '../defaults.js';
import type { Peer } from '../peers/Peer.js';
import type { PeerSocket } from '../peers/PeerSocket.js';
import { refuseFrame } from '../handlers/refuseFrame.js';
import type { TokenBucket } from './TokenBucket.js';

/** Refuses the frames above the rate, and closes a connection that goes on all the same. */
export function limitRate(
  socket: PeerSocket,
  peer: Peer,
  bucket: TokenBucket,
  limits: Limits,
): void {
  let isWarned = false;
  socket.use(([event, ...args], next) => {
    const left = bucket.take();
    if (left >= 0) {
      isWarned = false;
      next();
      return;
    }
    const isFinal = left < -limits.rateTolerance;
    refuseFrame(peer, event, args, 'rate-limited');
    if (isFinal || !isWarned) peer.complain('rate-limited', 'Too many messages.', isFinal);
    isWarned = true;
    if (isFinal) socket.disconnect(true);
  });
}
