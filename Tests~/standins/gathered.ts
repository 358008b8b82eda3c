/** Resolves when gathering is complete, after `timeoutMs`, or when `signal` aborts: never rejects. */
export function gathered(
  connection: RTCPeerConnection,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      connection.removeEventListener('icegatheringstatechange', look);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const look = (): void => {
      if (connection.iceGatheringState === 'complete') {
        finish();
      }
    };
    const timer = setTimeout(finish, timeoutMs);
    connection.addEventListener('icegatheringstatechange', look);
    signal.addEventListener('abort', finish);
    if (signal.aborted) {
      finish();
    }
    look();
  });
}
