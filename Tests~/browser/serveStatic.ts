import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';

/** Either a folder under a path, or one text at a path; the first route that fits serves. */
export type Route = {
  /** `/` for everything, `/players/` for what is below it, `/index.html` for one text. */
  path: string;
  /** Added to each response, e.g. what `SharedArrayBuffer` asks for. */
  headers?: Record<string, string>;
} & ({ folder: string } | { content: string });

/** What a page needs to have `SharedArrayBuffer`, and so emcc's `-pthread`. */
export const crossOriginIsolated = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** Serves files on a free port of 127.0.0.1, uncached. */
export async function serveFolder(
  ...routes: Route[]
): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    void answer(routes, request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) {
    throw new Error('No port.');
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function answer(
  routes: Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = new URL(request.url ?? '/', 'http://unused').pathname;
  const name = decodeURIComponent(asked.endsWith('/') ? `${asked}index.html` : asked);
  for (const route of routes) {
    const body = await read(route, name);
    if (body !== undefined) {
      const type = types[path.extname(name)] ?? 'application/octet-stream';
      response.writeHead(200, {
        'content-type': type,
        'cache-control': 'no-store',
        ...route.headers,
      });
      response.end(body);
      return;
    }
  }
  response.writeHead(404).end();
}

async function read(route: Route, name: string): Promise<string | Buffer | undefined> {
  if ('content' in route) {
    return route.path === name ? route.content : undefined;
  }
  if (!name.startsWith(route.path)) {
    return undefined;
  }
  const file = path.resolve(route.folder, name.slice(route.path.length));
  if (!file.startsWith(path.resolve(route.folder) + path.sep)) {
    return undefined;
  }
  return readFile(file).catch(() => undefined);
}
