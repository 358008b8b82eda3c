// What `npm start` runs: one origin for the page and for the signaling server.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { createSignalingServer } from '@extreal-dev/extreal.integration.p2p.webrtc.signaling';

import { serveFilesOf } from './staticFiles.mjs';

const DEFAULT_PORT = 3010;
const DEFAULT_HOST = '127.0.0.1';

const HELP = `Usage: node serve.mjs [--help]

Serves the sample page and its signaling server on http://localhost:${DEFAULT_PORT}.

  PORT=8080       another port; 0 for any that is free
  HOST=0.0.0.0    for other devices too; without it this machine only

GET /health says whether the server is well. Ctrl-C ends it.`;

const WHY = {
  EADDRINUSE: (port) =>
    `Port ${port} is taken. End what uses it, or choose another: PORT=3011 npm start`,
  EACCES: (port) =>
    `Port ${port} is not for ordinary users. Choose one above 1023: PORT=3010 npm start`,
  EADDRNOTAVAIL: () => 'HOST is not an address of this machine.',
};

function readPort(text = String(DEFAULT_PORT)) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new Error(`PORT must be a number from 0 to 65535, not "${text}".`);
  }
  return port;
}

function announce(port, host) {
  const name = host === DEFAULT_HOST || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const url = `http://${name.includes(':') ? `[${name}]` : name}:${port}/`;
  console.log(
    `${url}\nOpen it in two tabs: host in one, join in the other. Ctrl-C ends the server.`,
  );
}

/** A second Ctrl-C does not wait. */
function endWith(server) {
  const end = (signal) => {
    process.once(signal, () => process.exit(1));
    void server.close().then(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

async function main() {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const folder = dirname(fileURLToPath(import.meta.url));
  if (!existsSync(join(folder, 'dist', 'index.js'))) {
    throw new Error('The page is not built yet. Run: npm run build:page');
  }
  const port = readPort(process.env.PORT);
  const host = process.env.HOST ?? DEFAULT_HOST;
  const httpServer = createServer(serveFilesOf(folder));
  const server = createSignalingServer({ httpServer });
  const actual = await server.listen(port, host).catch((error) => {
    throw new Error(WHY[error.code]?.(port) ?? `The server could not start: ${error.message}`);
  });
  endWith(server);
  announce(actual, host);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
