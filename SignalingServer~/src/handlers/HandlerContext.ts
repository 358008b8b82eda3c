import type { Limits } from '../defaults.js';
import type { PeerDirectory } from '../peers/PeerDirectory.js';
import type { Registry } from '../registry/Registry.js';

/** What every handler may use. */
export type HandlerContext = {
  directory: PeerDirectory;
  registry: Registry;
  limits: Limits;
  /** Whether some client's socket has this id; ids of ours differ from their socket's. */
  isSocketId: (id: string) => boolean;
};
