import type { PeerClient } from '../PeerClient.js';

/**
 * Gives the client that C# constructed last, or the one of `handle`.
 *
 * @throws PeerError `not-constructed`
 */
export type PeerClientProvider = (handle?: string) => PeerClient;
