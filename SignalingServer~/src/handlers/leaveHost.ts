import type { Peer } from '../peers/Peer.js';
import type { HandlerContext } from './HandlerContext.js';
import { splitAck } from './splitAck.js';

/** `leave host`: frees all names of the peer; its socket and contacts stay. */
export async function leaveHost(
  { registry }: HandlerContext,
  peer: Peer,
  args: readonly unknown[],
): Promise<void> {
  const { ack } = splitAck(args);
  if (!peer.isHost) {
    ack({ status: 409, message: 'This peer hosts nothing.', code: 'not-a-host' });
    return;
  }
  peer.hostNames.clear();
  await registry.releaseAll(peer.id);
  ack({ status: 200, message: 'Host has been left.' });
}
