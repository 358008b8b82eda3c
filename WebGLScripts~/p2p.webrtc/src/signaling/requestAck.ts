import { defaults } from '../defaults.js';
import { PeerError } from '../PeerError.js';
import type { SignalingSocket } from './createSocket.js';

type TimedSocket = ReturnType<SignalingSocket['timeout']>;

/** The server's answer; rejects `signaling-timeout` or `signaling-lost` when none comes. */
export const requestAck = async <T>(
  socket: SignalingSocket,
  emit: (socket: TimedSocket) => Promise<T>,
): Promise<T> => {
  try {
    return await emit(socket.timeout(defaults.ackTimeoutMs));
  } catch {
    throw socket.connected
      ? new PeerError('signaling-timeout', 'The signaling server did not answer; try again')
      : new PeerError('signaling-lost', 'The signaling connection was lost; try again');
  }
};
