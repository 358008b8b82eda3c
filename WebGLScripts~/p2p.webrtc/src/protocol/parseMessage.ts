import type { IncomingMessage, MessageBody } from './Message.js';

/** More than any real description; a larger one is an attack. */
const maxSdpLength = 65_536;
const maxIdLength = 128;
const maxPeers = 256;

type Fields = Record<string, unknown>;

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= maxIdLength;

const isSdp = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= maxSdpLength;

/** Optional fields of a wrong type count as absent, as an old peer's unknown fields would. */
const trickleOf = ({ trickle }: Fields): { trickle?: boolean } =>
  typeof trickle === 'boolean' ? { trickle } : {};

const attemptOf = ({ attempt }: Fields): { attempt?: number } =>
  typeof attempt === 'number' && Number.isSafeInteger(attempt) ? { attempt } : {};

const peersOf = ({ peers }: Fields): { peers?: string[] } =>
  Array.isArray(peers) ? { peers: peers.filter(isId).slice(0, maxPeers) } : {};

const isCandidate = (value: unknown): value is RTCIceCandidateInit =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Fields)['candidate'] === 'string' &&
  JSON.stringify(value).length <= maxSdpLength;

const parseBody = (fields: Fields): MessageBody | undefined => {
  const { type, sdp, me, candidate } = fields;
  switch (type) {
    case 'join':
      return { type, ...trickleOf(fields) };
    case 'offer':
      return isSdp(sdp)
        ? { type, sdp, ...trickleOf(fields), ...attemptOf(fields), ...peersOf(fields) }
        : undefined;
    case 'answer':
      return isSdp(sdp) ? { type, sdp, ...trickleOf(fields), ...attemptOf(fields) } : undefined;
    case 'call me':
      return isId(me) ? { type, me, ...trickleOf(fields) } : undefined;
    case 'candidate':
      return candidate === null || isCandidate(candidate)
        ? { type, candidate, ...attemptOf(fields) }
        : undefined;
    case 'done':
    case 'restart':
      return { type, ...attemptOf(fields) };
    case 'bye':
      return { type };
    default:
      return undefined;
  }
};

/** What a peer sent, or undefined: unknown types and missing fields are not for us (C11, C13). */
export const parseMessage = (data: unknown): IncomingMessage | undefined => {
  if (typeof data !== 'object' || data === null) {
    return undefined;
  }
  const fields = data as Fields;
  const body = parseBody(fields);
  const { from, to } = fields;
  return body && isId(from) ? { ...body, from, to: isId(to) ? to : '' } : undefined;
};
