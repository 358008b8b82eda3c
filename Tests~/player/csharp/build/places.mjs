// Where things lie.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Tests~/player/csharp */
export const here = join(dirname(fileURLToPath(import.meta.url)), '..');
export const root = join(here, '../../..');
export const unity = join(here, '../../unity');
export const runtimeSources = join(root, 'Runtime');
export const peerAdapter = join(root, 'Runtime/Plugins/WebGL/PeerAdapter.jslib');
export const playerLibrary = join(here, 'native/player.jslib');
/** Git-ignored; each step keeps a folder of its own below it. */
export const out = join(root, 'Tests~/out/csharp');
