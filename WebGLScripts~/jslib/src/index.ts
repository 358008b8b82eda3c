import { PlayerBridge, type PlayerEnvironment } from './PlayerBridge.js';

/** Called by the wrapper at the player's first call. */
export function createPlayerBridge(environment: PlayerEnvironment): PlayerBridge {
  return new PlayerBridge(environment);
}
