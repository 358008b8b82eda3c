// From C# to a page, step by step. Each step keeps its result (once.mjs).
import { createHash } from 'node:crypto';
import { basename, extname, join, resolve } from 'node:path';

import { buildGenerator } from './buildGenerator.mjs';
import { compileApp } from './compileApp.mjs';
import { compileRuntime } from './compileRuntime.mjs';
import { layOutPage } from './layOutPage.mjs';
import { linkNative } from './linkNative.mjs';
import { out, peerAdapter, playerLibrary } from './places.mjs';
import { withLock } from './withLock.mjs';

/**
 * Gives the folder of the page.
 * @param source a file.cs, a folder of them, or a project that imports App.targets
 * @param jslibs further .jslib files, beside the package's own
 * @param log is told each step that was not done before
 */
export function buildPlayer({ source, jslibs = [], log = () => {} }) {
  const path = resolve(source);
  const folder = join(out, 'apps', nameOf(path, jslibs));
  return withLock(join(out, 'lock'), async () => {
    const generator = await buildGenerator(log);
    const runtime = await compileRuntime(generator, log);
    const app = await compileApp(path, join(folder, 'app'), log);
    const libraries = [playerLibrary, peerAdapter, ...jslibs.map((jslib) => resolve(jslib))];
    const { linked } = await linkNative(
      { app, folder, jslibs: libraries, runtime, generator },
      log,
    );
    return layOutPage({ app, linked, folder, generator }, log);
  });
}

/** Two programs of one name, or one with other .jslib files, lie apart. */
function nameOf(path, jslibs) {
  const digest = createHash('sha256')
    .update([path, ...jslibs].join('\n'))
    .digest('hex');
  return `${basename(path, extname(path))}-${digest.slice(0, 8)}`;
}
