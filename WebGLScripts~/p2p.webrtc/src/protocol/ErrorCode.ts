/**
 * Every code that the server, the TypeScript client and the C# client may give. One closed union,
 * the same in all three; texts may change, codes do not.
 */
export type ErrorCode =
  // Hosting
  | 'host-name-taken'
  | 'host-name-lost'
  | 'invalid-host-name'
  | 'too-many-hosts'
  | 'not-a-host'
  // Joining
  | 'host-not-found'
  | 'host-closed'
  | 'host-full'
  | 'wrong-password'
  | 'join-timeout'
  | 'connection-failed'
  // Messages
  | 'peer-not-found'
  | 'peer-suspended'
  | 'invalid-message'
  | 'not-allowed'
  | 'rate-limited'
  // The signaling connection
  | 'signaling-unreachable'
  | 'signaling-lost'
  | 'signaling-timeout'
  // The caller
  | 'already-running'
  | 'stopped'
  | 'not-supported'
  | 'invalid-argument'
  // The bridge
  | 'not-constructed'
  | 'not-found'
  | 'foreign-page-bundle'
  | 'needs-web-common'
  | 'unexpected';

/** What the server says of a frame that it refused, event `error`. */
export type ServerError = {
  code: ErrorCode;
  /** English, for the log; says what to do. */
  message: string;
  /** True when the server closes the connection after it. */
  fatal: boolean;
};
