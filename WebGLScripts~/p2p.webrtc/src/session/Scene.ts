import type { Logger } from '../Logger.js';
import type { Mesh } from '../mesh/Mesh.js';
import type { PeerClientCallbacks } from '../PeerClientCallbacks.js';
import type { Membership } from './Membership.js';

/** Who is told of events; `parts` is asked at the event, since the parts know of each other. */
export type Scene = {
  callbacks: Required<PeerClientCallbacks>;
  logger: Logger;
  parts: () => { mesh: Mesh; membership: Membership };
};
