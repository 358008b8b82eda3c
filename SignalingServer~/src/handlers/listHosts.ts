import type { Peer } from '../peers/Peer.js';
import type { HandlerContext } from './HandlerContext.js';
import { splitAck } from './splitAck.js';

/** `list hosts` (A0-54). */
export async function listHosts(
  { registry }: HandlerContext,
  _peer: Peer,
  args: readonly unknown[],
): Promise<void> {
  const { ack } = splitAck(args);
  ack({ status: 200, hosts: [...(await registry.list())] });
}
