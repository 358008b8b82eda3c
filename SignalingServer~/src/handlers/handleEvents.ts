import type { ClientToServerEvents } from '@extreal-dev/extreal.integration.p2p.webrtc/protocol';
import type { TokenBucket } from '../connections/TokenBucket.js';
import type { Logger } from '../logging/Logger.js';
import type { Peer } from '../peers/Peer.js';
import type { PeerSocket } from '../peers/PeerSocket.js';
import { createHost } from './createHost.js';
import type { HandlerContext } from './HandlerContext.js';
import { InvalidFrame } from './InvalidFrame.js';
import { leaveHost } from './leaveHost.js';
import { listHosts } from './listHosts.js';
import { refuseFrame } from './refuseFrame.js';
import { relayMessage } from './relayMessage.js';

type Handler = (
  context: HandlerContext,
  peer: Peer,
  args: readonly unknown[],
) => void | Promise<void>;

const HANDLERS: Record<keyof ClientToServerEvents, Handler> = {
  'create host': createHost,
  'list hosts': listHosts,
  'leave host': leaveHost,
  message: relayMessage,
};
const EVENTS = Object.keys(HANDLERS) as (keyof typeof HANDLERS)[];

/** What an invalid frame costs of the rate, besides itself: who sends many is closed. */
const INVALID_FRAME_COST = 19;

/** Puts every handler on a peer's socket; whatever one throws stays here. */
export function handleEvents(
  context: HandlerContext,
  peer: Peer,
  socket: PeerSocket,
  bucket: TokenBucket,
  logger: Logger,
): void {
  const refuse = (event: string, args: readonly unknown[], error: unknown) => {
    if (error instanceof InvalidFrame) {
      bucket.take(INVALID_FRAME_COST);
      peer.complain('invalid-message', `${event}: ${error.message}`);
    } else {
      logger.error(`${event} of ${peer.id} failed: ${String(error)}`);
      refuseFrame(peer, event, args, 'unexpected');
    }
  };
  const run = async (event: keyof typeof HANDLERS, args: readonly unknown[]) => {
    try {
      await HANDLERS[event](context, peer, args);
    } catch (error) {
      refuse(event, args, error);
    }
  };
  for (const event of EVENTS) socket.on(event, (...args: unknown[]) => void run(event, args));
}
