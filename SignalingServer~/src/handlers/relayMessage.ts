import type {
  IncomingMessage,
  MessageFailed,
} from '@extreal-dev/extreal.integration.p2p.webrtc/protocol';
import { acquaint } from '../peers/acquaintance.js';
import type { Peer } from '../peers/Peer.js';
import { type ParsedMessage, parseMessage } from '../validation/parseMessage.js';
import type { HandlerContext } from './HandlerContext.js';
import { InvalidFrame } from './InvalidFrame.js';

type Refusal = MessageFailed['code'];

/** `message` (A0-55): to one peer, from its true sender, if the two may talk. */
export function relayMessage(
  context: HandlerContext,
  sender: Peer,
  args: readonly unknown[],
): void {
  const message = args.length === 1 ? parseMessage(args[0]) : undefined;
  if (!message) throw new InvalidFrame('Not a message of this protocol.');
  const { to, type } = message;
  const code = tryRelay(context, sender, message);
  if (code) sender.fail({ to, type, code });
}

function tryRelay(
  { directory, limits }: HandlerContext,
  sender: Peer,
  message: ParsedMessage,
): Refusal | undefined {
  const target = directory.get(message.to);
  if (!target) return 'peer-not-found';
  if (!mayWrite(sender, target)) return 'not-allowed';
  const isIntroduction = message.type === 'call me';
  const newcomer = isIntroduction ? directory.get(message.me ?? '') : undefined;
  if (isIntroduction && !mayIntroduce(sender, target, newcomer)) return 'not-allowed';
  const contact = acquaint(sender, target, limits.contactsPerPeer);
  if (!contact) return message.type === 'join' ? 'host-full' : 'not-allowed';
  if (newcomer && !acquaint(newcomer, target, limits.contactsPerPeer)) return 'not-allowed';
  if (message.type !== 'bye') contact.talking = true;
  if (target.isSuspended) return 'peer-suspended';
  if (message.type === 'bye') contact.talking = false;
  target.deliver({ ...message, from: sender.id } as unknown as IncomingMessage);
  return undefined;
}

/** A stranger reaches hosts only; anyone else has been in contact, or was introduced. */
const mayWrite = (sender: Peer, target: Peer) =>
  sender !== target && (target.isHost || sender.contacts.has(target));

/** Only a host introduces, and only one of its own contacts to another of them. */
const mayIntroduce = (host: Peer, member: Peer, newcomer: Peer | undefined) =>
  host.isHost &&
  host.contacts.has(member) &&
  newcomer !== undefined &&
  newcomer !== member &&
  host.contacts.has(newcomer);
