import type { Logger } from '../Logger.js';
import { PeerError } from '../PeerError.js';
import type { ErrorCode } from '../protocol/ErrorCode.js';
import type { Feature, MessageFailed, Welcome } from '../protocol/events.js';
import { parseMessage } from '../protocol/parseMessage.js';
import type { SignalingSocket } from './createSocket.js';
import type { SignalingEvents } from './SignalingEvents.js';

type Fields = Record<string, unknown>;

/** The names and types above are a promise of the other end's; nothing is believed unread. */
const fieldsOf = (data: unknown): Fields =>
  typeof data === 'object' && data !== null ? (data as Fields) : {};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Undefined when it does not say who we are: not a server of ours. */
export const readWelcome = (data: unknown): Pick<Welcome, 'id' | 'features'> | undefined => {
  const { id, features } = fieldsOf(data);
  const known = Array.isArray(features) ? (features as Feature[]) : [];
  return textOf(id) === '' ? undefined : { id: textOf(id), features: known };
};

/** Hands what comes on `socket` to `events`, parsed; what cannot be read is logged and dropped. */
export const readEvents = (
  socket: SignalingSocket,
  events: SignalingEvents,
  logger: Logger,
): void => {
  const withId = (data: unknown, tell: (id: string, fields: Fields) => void): void => {
    const fields = fieldsOf(data);
    const id = textOf(fields['id']);
    if (id !== '') {
      tell(id, fields);
    }
  };
  socket.on('message', (data: unknown) => {
    const message = parseMessage(data);
    if (message) {
      events.onMessage(message);
    } else {
      logger.debug('A message that cannot be read was dropped');
    }
  });
  socket.on('message failed', (data: unknown) => {
    const { to, type, code } = fieldsOf(data);
    events.onMessageFailed({ to: textOf(to), type, code } as MessageFailed);
  });
  socket.on('user disconnected', (data: unknown) => {
    withId(data, (id, { reason }) => {
      events.onUserDisconnected(id, textOf(reason) || undefined);
    });
  });
  socket.on('peer suspended', (data: unknown) => {
    withId(data, events.onPeerSuspended);
  });
  socket.on('peer resumed', (data: unknown) => {
    withId(data, events.onPeerResumed);
  });
  socket.on('error', (data: unknown) => {
    const { code, message } = fieldsOf(data);
    events.onError(new PeerError((textOf(code) || 'unexpected') as ErrorCode, textOf(message)));
  });
};
