import type { Server as HttpServer } from 'node:http';

/** A running signaling server; made by `createSignalingServer`. */
export type SignalingServer = {
  /** The one given in the options, or an own one. */
  readonly httpServer: HttpServer;
  /**
   * Listens and gives the actual port.
   *
   * @param port 0 for any that is free.
   * @param host default: all addresses.
   * @throws the http server's error, with its `code`: `EADDRINUSE`, `EACCES`, …
   */
  listen(port: number, host?: string): Promise<number>;
  /**
   * Closes every client's connection so that the client reconnects, and resolves when all are
   * closed; also closes the http server, unless that was given and is listening on its own.
   */
  close(): Promise<void>;
};
