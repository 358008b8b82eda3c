/** Every default of this package, in one place. */
export const defaults = {
  /** Opening the signaling connection, from `connect()` to `welcome`. C#'s SocketIOOptions: 20 s. */
  connectionTimeoutMs: 20_000,
  /** The server's answer to `create host`, `list hosts`. */
  ackTimeoutMs: 10_000,
  /** First pause before a lost signaling connection is tried again; socket.io doubles it. */
  reconnectionDelayMs: 200,
  reconnectionDelayMaxMs: 3_000,
  /** How long a server of ours keeps a lost client's id, names and contacts. */
  resumeWindowMs: 30_000,
  /** A0-21. */
  p2pTimeoutMs: 15_000,
  /** A0-5, A0-30. */
  vanillaIceTimeoutMs: 5_000,
  /** More peers than a browser can hold connections is an attack, not a mesh (C12). */
  maxPeers: 256,
} as const;

/** When a connection counts as stuck (protocol.md, Negotiation). */
export const recoveryTimings = {
  /** Answered but not connected: ICE restart. */
  unconnectedMs: 5_000,
  /** No answer to an offer: one new connection. */
  unansweredMs: 15_000,
  maxIceRestarts: 2,
  maxRenewals: 1,
  /** A newcomer reports the peers it was promised and has not met by then. */
  expectedPeersMs: 20_000,
} as const;

export type RecoveryTimings = { readonly [K in keyof typeof recoveryTimings]: number };
