import type {
  CreateHostAck,
  LeaveHostAck,
  ListHostsAck,
} from '@extreal-dev/extreal.integration.p2p.webrtc/protocol';
import { InvalidFrame } from './InvalidFrame.js';

type Ack = (response: CreateHostAck | LeaveHostAck | ListHostsAck) => void;

/**
 * Parts a frame's arguments from the acknowledgement, which socket.io puts last.
 *
 * @throws InvalidFrame when there is none: then nobody waits for the answer.
 */
export function splitAck(args: readonly unknown[]): { values: readonly unknown[]; ack: Ack } {
  const ack = args.at(-1);
  if (typeof ack !== 'function') throw new InvalidFrame('It needs an acknowledgement.');
  return { values: args.slice(0, -1), ack: ack as Ack };
}
