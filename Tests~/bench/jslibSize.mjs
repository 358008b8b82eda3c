import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

/** P5: what the package adds to a player. */
export const jslibSize = async () => {
  const file = new URL('../../Runtime/Plugins/WebGL/PeerAdapter.jslib', import.meta.url);
  const text = await readFile(file);
  const client = await readFile(
    new URL('../../node_modules/socket.io-client/dist/socket.io.min.js', import.meta.url),
  );
  const [ours, theirs] = [gzipSync(text).length, gzipSync(client).length];
  return [
    {
      id: 'P5',
      what: 'The .jslib, gzipped, socket.io-client inside',
      goal: '24 KB',
      figure: `${(ours / 1024).toFixed(1)} KB (${(ours / theirs).toFixed(2)} of socket.io-client's own ready-made file)`,
      heldBackBy: 'ES5: async functions become state machines',
    },
  ];
};
