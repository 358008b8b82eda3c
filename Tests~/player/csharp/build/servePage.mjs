// A web server for one page, for play.mjs.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * Serves `folder` on 127.0.0.1, and `files` (path to file) beside it; read anew at each request.
 * Gives the URL; rejects when the port is taken.
 */
export async function servePage({ folder, files = {}, port = 0 }) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://unused');
    const name = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    void answer(files[name] ?? join(folder, normalize(name)), folder, files, response);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${String(server.address().port)}/`;
}

async function answer(file, folder, files, response) {
  const isServed = file.startsWith(folder + sep) || Object.values(files).includes(file);
  const body = isServed ? await readFile(file).catch(() => undefined) : undefined;
  if (body === undefined) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}
