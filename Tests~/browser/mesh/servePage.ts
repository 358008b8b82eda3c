import { transformFileSync } from '@swc/core';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Route, serveFolder } from '../serveStatic.js';

const root = join(__dirname, '..', '..', '..');
const scope = '@extreal-dev/extreal.integration';

/** The packages as `tsc -b` built them, in a page without any bundler. */
const imports = {
  [`${scope}.web.common`]: '/web.common/index.js',
  [`${scope}.web.common/bridge`]: '/web.common/bridge.js',
  [`${scope}.p2p.webrtc`]: '/p2p.webrtc/index.js',
  'socket.io-client': '/socket.io-client/socket.io.esm.min.js',
};

const html = `<!doctype html>
<meta charset="utf-8">
<title>mesh</title>
<link rel="icon" href="data:,">
<script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module" src="/Tests~/browser/mesh/page/main.js"></script>`;

const built: Route[] = [
  { path: '/web.common/', folder: join(root, 'WebGLScripts~', 'web.common', 'dist') },
  { path: '/p2p.webrtc/', folder: join(root, 'WebGLScripts~', 'p2p.webrtc', 'dist') },
  {
    path: '/socket.io-client/',
    folder: join(root, 'node_modules', 'socket.io-client', 'dist'),
  },
];

/** TypeScript of these folders without its types, at the same paths. */
const transpile = (folder: string): Route[] =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
    .map((file) => ({
      path: `/${folder}/${file.replace(/\.ts$/, '.js')}`,
      content: transformFileSync(join(root, folder, file), {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
        configFile: false,
        swcrc: false,
      }).code,
    }));

/** Serves the page whose `window.mesh` is what `page/main.ts` says. */
export const servePage = (): ReturnType<typeof serveFolder> =>
  serveFolder(
    { path: '/index.html', content: html },
    ...transpile('Tests~/browser/mesh/page'),
    ...transpile('Tests~/standins'),
    ...built,
  );
