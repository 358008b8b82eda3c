import type { Server as HttpServer } from 'node:http';
import type { Clock } from './clock/Clock.js';
import type { Limits } from './defaults.js';
import type { Logger } from './logging/Logger.js';
import type { Registry } from './registry/Registry.js';

/** Which pages may connect; without it only pages of the server's own origin (and native apps). */
export type CorsOptions = {
  /** `*`, one origin such as `https://game.example`, or several. */
  origin: string | string[];
  /** Lets browsers send cookies along; takes effect only with named origins, not with `*`. */
  credentials?: boolean;
};

/** Everything is optional: `createSignalingServer()` serves with an http server of its own. */
export type SignalingServerOptions = {
  /**
   * An http server to attach to. Give it its request handler first: `/socket.io/` and `/health`
   * are then taken out of what that handler sees.
   */
  httpServer?: HttpServer;
  cors?: CorsOptions;
  /** Default: silent. */
  logger?: Logger;
  /** Default: in memory, for one node. */
  registry?: Registry;
  /** Default: the system's. */
  clock?: Clock;
  /** Overrides single limits; the others keep their defaults. */
  limits?: Partial<Limits>;
};
