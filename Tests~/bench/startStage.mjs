import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { chromium } from 'playwright-core';
import { createSignalingServer } from '../../SignalingServer~/dist/index.js';

const root = resolve(import.meta.dirname, '../..');
const types = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.html': 'text/html' };
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--allow-loopback-in-peer-connection',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--js-flags=--expose-gc',
];

const imports = {
  '@extreal-dev/extreal.integration.web.common': '/WebGLScripts~/web.common/dist/index.js',
  '@extreal-dev/extreal.integration.web.common/bridge': '/WebGLScripts~/web.common/dist/bridge.js',
  '@extreal-dev/extreal.integration.p2p.webrtc': '/WebGLScripts~/p2p.webrtc/dist/index.js',
  'socket.io-client': '/node_modules/socket.io-client/dist/socket.io.esm.min.js',
};
const html = `<!doctype html><title>bench</title>
<script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module">
  import * as scenes from '/Tests~/bench/scenes.mjs';
  window.scenes = scenes;
</script>`;

const serve = async (request, response) => {
  const { pathname } = new URL(request.url, 'http://unused');
  const file = resolve(join(root, decodeURIComponent(pathname)));
  const isInside = file.startsWith(root + sep);
  const body = pathname === '/' ? html : isInside && (await readFile(file).catch(() => undefined));
  response.statusCode = body ? 200 : 404;
  response.setHeader('content-type', types[extname(pathname)] ?? 'text/html');
  response.end(body || '');
};

/** A signaling server, Chromium, and tabs in which the functions of scenes.mjs can be called. */
export const startStage = async () => {
  const httpServer = createServer((request, response) => void serve(request, response));
  const signaling = createSignalingServer({ httpServer, cors: { origin: '*' } });
  const url = `http://127.0.0.1:${await signaling.listen(0, '127.0.0.1')}`;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: flags,
  });
  const openTab = async () => {
    const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => window.scenes !== undefined);
    const call = (name, ...args) =>
      page.evaluate(([scene, given]) => window.scenes[scene](...given), [name, args]);
    return { page, call, close: () => context.close() };
  };
  const close = async () => {
    await browser.close();
    await signaling.close();
  };
  return { url, browser, openTab, close };
};
