// Files of one folder over http: right types, nothing outside the folder, nothing hidden.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const HEADERS = {
  'content-security-policy':
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // A page that was just built anew is not to be mistaken for the old one.
  'cache-control': 'no-cache',
};
// The icon brings its own style for light and dark; a style cannot be from 'self' inside an image.
const ICON_POLICY = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };

/** The path that a request names below the folder, or undefined when it names none. */
function pathOf(url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const parts = path.split('/').filter((part) => part !== '');
    // `..` and dot files begin with a dot; a backslash or a colon separates on Windows.
    const isPlain = parts.every((part) => !part.startsWith('.') && !/[\\:\0]/.test(part));
    return isPlain ? join(...(parts.length === 0 ? ['index.html'] : parts)) : undefined;
  } catch {
    return undefined;
  }
}

/** The real file behind a path, or undefined: not there, no file, of no known type, a link outward. */
async function findFile(folder, path) {
  if (path === undefined || TYPES[extname(path)] === undefined) {
    return undefined;
  }
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    const info = await stat(file);
    return file.startsWith(root + sep) && info.isFile() ? { file, size: info.size } : undefined;
  } catch {
    return undefined;
  }
}

function refuse(response, status, text) {
  response.writeHead(status, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

/** A request handler for node:http that serves the files of `folder`. */
export function serveFilesOf(folder) {
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      refuse(response, 405, 'Only GET and HEAD.');
      return;
    }
    const found = await findFile(folder, pathOf(request.url));
    if (found === undefined) {
      refuse(response, 404, 'There is nothing here.');
      return;
    }
    const type = extname(found.file);
    response.writeHead(200, {
      ...HEADERS,
      ...(type === '.svg' ? ICON_POLICY : {}),
      'content-type': TYPES[type],
      'content-length': found.size,
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    // Whoever goes away in the middle breaks the pipeline; that is theirs to do.
    await pipeline(createReadStream(found.file), response).catch(() => response.destroy());
  };
}
