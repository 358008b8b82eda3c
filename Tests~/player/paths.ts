import path from 'node:path';

export const root = path.resolve(__dirname, '../..');
/** Git-ignored; what one test made, the next may use. */
export const out = path.join(root, 'Tests~/out/player');
export const jslib = path.join(root, 'Runtime/Plugins/WebGL/PeerAdapter.jslib');
