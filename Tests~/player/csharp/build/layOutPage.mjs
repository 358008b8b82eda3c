// The folder that a web server serves.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';

import { once } from './once.mjs';
import { here } from './places.mjs';

export function layOutPage({ app, linked, folder, generator }, log) {
  const { pack, generate } = generator;
  const page = join(folder, 'page');
  const inputs = [app.assemblies, join(here, 'page'), join(here, 'Generator'), { text: linked }];
  return once({ title: 'the page laid out', folder: page, inputs, log }, async () => {
    const framework = join(page, 'framework');
    const { assemblies, program } = app;
    await generate(
      ...['site', '--pack', pack, '--app', assemblies, '--program', program, '--out', framework],
    );
    for (const name of ['dotnet.native.js', 'dotnet.native.wasm']) {
      await cp(join(linked, name), join(framework, name));
    }
    await cp(join(here, 'page'), page, { recursive: true });
    return page;
  });
}
