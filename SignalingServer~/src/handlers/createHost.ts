import type {
  CreateHostAck,
  ErrorCode,
} from '@extreal-dev/extreal.integration.p2p.webrtc/protocol';
import type { Peer } from '../peers/Peer.js';
import type { ClaimResult } from '../registry/Registry.js';
import { isHostName } from '../validation/isHostName.js';
import type { HandlerContext } from './HandlerContext.js';
import { splitAck } from './splitAck.js';

/** Every refusal is 409: 1.1.0 takes any other status for success. */
const refusal = (code: ErrorCode, message: string): CreateHostAck => ({
  status: 409,
  message,
  code,
});

/** `create host` (A0-53); a client of ours may say it again for a name that it holds. */
export async function createHost(
  context: HandlerContext,
  peer: Peer,
  args: readonly unknown[],
): Promise<void> {
  const { values, ack } = splitAck(args);
  const [name] = values;
  if (values.length > 1) {
    ack(refusal('not-supported', 'This server takes no host options.'));
  } else if (!isHostName(name) || context.directory.get(name) || context.isSocketId(name)) {
    ack(refusal('invalid-host-name', 'Host name is not valid: 1 to 128 printable characters.'));
  } else if (hasNoRoom(context, peer, name)) {
    ack(refusal('too-many-hosts', `Too many hosts. host: ${name}`));
  } else {
    const result = await claim(context, peer, name);
    const isOurs = result === 'granted' || (result === 'kept' && peer.canResume);
    if (isOurs) ack({ status: 200, message: `Host have been created. host: ${name}` });
    else ack(refusal('host-name-taken', `Host already exists. host: ${name}`));
  }
}

const hasNoRoom = ({ limits }: HandlerContext, peer: Peer, name: string) =>
  peer.hostNames.size >= limits.hostNamesPerPeer && !peer.hostNames.has(name);

/** The name counts from the start, so that many claims at once do not pass the limit. */
async function claim(
  { registry, directory }: HandlerContext,
  peer: Peer,
  name: string,
): Promise<ClaimResult> {
  const held = peer.hostNames.has(name);
  peer.hostNames.add(name);
  try {
    const result = await registry.claim(name, peer.id);
    if (result === 'taken') peer.hostNames.delete(name);
    // The peer may have gone, and its names been freed, while the registry was asked.
    if (result === 'granted' && !directory.has(peer)) await registry.release(name, peer.id);
    return result;
  } catch (error) {
    if (!held) peer.hostNames.delete(name);
    throw error;
  }
}
