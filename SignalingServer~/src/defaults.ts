/** Everything that bounds a peer or a connection; one place, so that the manual can quote it. */
export type Limits = {
  /** How long a lost peer's id, names and contacts wait for its return, ms. */
  suspensionMs: number;
  /** How long a new connection may take to say hello (socket.io's CONNECT), ms. */
  helloMs: number;
  /** How long `close()` waits for the other ends to answer the close, ms. */
  closeGraceMs: number;
  /** Largest frame, or polling request, taken from a client, bytes. */
  frameBytes: number;
  /** Most that waits for a client that does not read, characters; above it is closed. */
  outboundChars: number;
  hostNamesPerPeer: number;
  contactsPerPeer: number;
  /** Frames that a connection may send at once. */
  rateBurst: number;
  /** Frames that it gains back per second. */
  ratePerSecond: number;
  /** Frames above the burst, each refused, before the connection is closed. */
  rateTolerance: number;
};

export const DEFAULT_LIMITS: Limits = {
  suspensionMs: 30_000,
  helloMs: 5_000,
  closeGraceMs: 2_000,
  frameBytes: 64 * 1024,
  outboundChars: 1024 * 1024,
  hostNamesPerPeer: 16,
  contactsPerPeer: 1_024,
  rateBurst: 400,
  ratePerSecond: 200,
  rateTolerance: 200,
};

export const DEFAULT_PORT = 3000;
