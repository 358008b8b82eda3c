import type {
  ErrorCode,
  LeaveHostAck,
  ListHostsAck,
} from '@extreal-dev/extreal.integration.p2p.webrtc/protocol';
import type { Peer } from '../peers/Peer.js';
import { parseMessage } from '../validation/parseMessage.js';

const TEXTS = {
  'rate-limited': 'Too many messages.',
  unexpected: 'The server could not do it; try again.',
} satisfies Partial<Record<ErrorCode, string>>;

/** Answers a frame that is not handled at all, in the way that its event is answered. */
export function refuseFrame(
  peer: Peer,
  event: string,
  args: readonly unknown[],
  code: keyof typeof TEXTS,
): void {
  const ack = args.at(-1);
  if (typeof ack === 'function') {
    // 409 and `hosts`: 1.1.0 takes other statuses for success and reads `hosts` unasked.
    const refusal = { status: 409, message: TEXTS[code], hosts: [], code };
    (ack as (response: ListHostsAck & LeaveHostAck) => void)(refusal);
  } else if (event === 'message' && code === 'rate-limited') {
    const message = parseMessage(args[0]);
    if (message) peer.fail({ to: message.to, type: message.type, code });
  }
}
