import type { Clock } from '../Clock.js';

/**
 * Vanilla ICE: resolves when gathering is complete, when `timeoutMs` is over, or when `signal`
 * aborts, whichever comes first (A0-30); by the event, not by a poll.
 */
export const whenGathered = (
  pc: RTCPeerConnection,
  timeoutMs: number,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> =>
  new Promise((resolve) => {
    const finish = (): void => {
      cancelTimer();
      pc.removeEventListener('icegatheringstatechange', look);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const look = (): void => {
      if (pc.iceGatheringState === 'complete') {
        finish();
      }
    };
    const cancelTimer = clock.after(timeoutMs, finish);
    pc.addEventListener('icegatheringstatechange', look);
    signal.addEventListener('abort', finish);
    if (signal.aborted) {
      finish();
    }
    look();
  });
