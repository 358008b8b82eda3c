// dotnet.native.js and .wasm: the runtime, the tables of what C# imports and is called by, and the
// .jslib files. Programs whose tables and .jslib files are the same share one link.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { BuildError } from './BuildError.mjs';
import { compileC, link } from './emscripten.mjs';
import { fingerprint } from './fingerprint.mjs';
import { listAssemblies } from './listAssemblies.mjs';
import { once } from './once.mjs';
import { here, out } from './places.mjs';

const preCompat = join(here, 'native/pre-compat.js');

/** Gives the folder that holds both files. */
export async function linkNative({ app, folder, jslibs, runtime, generator }, log) {
  const { pack, generate } = generator;
  const tables = join(folder, 'tables');
  const inputs = [app.assemblies, join(here, 'Generator')];
  await once({ title: 'the tables', folder: tables, inputs, log }, async () => {
    const assemblies = await listAssemblies(app.assemblies, pack);
    await generate('tables', '--out', tables, ...assemblies);
  });
  const headers = ['pinvoke-table.h', 'wasm_m2n_invoke.g.h'].map((name) => join(tables, name));
  const contents = await Promise.all(headers.map((header) => readFile(header, 'utf8')));
  const dependencies = [
    ...contents.map((text) => ({ text })),
    ...[...jslibs, preCompat, join(here, 'build/emscripten.mjs'), ...runtime.objects],
  ];
  const linked = join(out, 'linked', (await fingerprint(dependencies)).slice(0, 16));
  const step = { title: 'the runtime linked', folder: linked, inputs: dependencies, log };
  return once(step, async () => {
    await writeFile(join(linked, 'pinvoke-table.h'), contents[0]);
    await writeFile(join(linked, 'wasm_m2n_invoke.g.h'), contents[1]);
    await linkInto(linked, { jslibs, runtime, pack });
    return { linked };
  });
}

async function linkInto(folder, { jslibs, runtime, pack }) {
  const sources = join(pack, 'native/src');
  const es6 = join(sources, 'es6');
  const own = [];
  for (const name of ['pinvoke.c', 'runtime.c']) {
    const text = adapt(name, await readFile(join(sources, name), 'utf8'));
    await writeFile(join(folder, name), text);
    own.push(await compileC(join(folder, name), folder, { pack }));
  }
  const pre = await readFile(join(es6, 'dotnet.es6.pre.js'), 'utf8');
  await writeFile(join(folder, 'pre.js'), pre.replaceAll('moduleArg', 'createDotnetRuntime'));
  const output = join(folder, 'dotnet.native.js');
  await link({
    inputs: [...own, ...runtime.objects, ...runtime.libraries],
    scripts: [
      ...['--js-library', join(es6, 'dotnet.es6.lib.js')],
      ...['--pre-js', join(folder, 'pre.js'), '--pre-js', preCompat],
      ...['--extern-post-js', join(es6, 'dotnet.es6.extpost.js')],
      ...jslibs.flatMap((jslib) => ['--js-library', jslib]),
    ],
    exportedFunctions: await exportedFunctions(sources),
    output,
  });
  await writeFile(output, adapt('dotnet.native.js', await readFile(output, 'utf8')));
}

/** Emscripten 3.1.6 knows not the last two of what the pack wants exported. */
async function exportedFunctions(sources) {
  const { items } = JSON.parse(await readFile(join(sources, 'wasm-props.json'), 'utf8'));
  const unknown = ['_emscripten_force_exit', '_memalign'];
  return items.EmccDefaultExportedFunctions.filter((name) => !unknown.includes(name));
}

/** What stands between the pack's sources and Debian's emscripten: a text, and what replaces it. */
const ADAPTATIONS = {
  // Declared by nobody, as the table's declarations must not meet a header's.
  'pinvoke.c': [
    /^/,
    'void *bsearch (const void *, const void *, unsigned long, unsigned long,' +
      ' int (*)(const void *, const void *));\n',
  ],
  // "__Internal" comes here as a null name.
  'runtime.c': [/(?<=^wasm_dl_load[^}]*?if \(!name\)\s*)return NULL;/m, 'name = "__Internal";'],
  // The runtime must hear of each growth of the memory.
  'dotnet.native.js': [
    /(?<=function emscripten_realloc_buffer[^}]*?)updateGlobalBufferAndViews\(wasmMemory\.buffer\)/,
    'updateMemoryViews()',
  ],
};

function adapt(name, text) {
  const [found, replacement] = ADAPTATIONS[name];
  if (!found.test(text)) {
    throw new BuildError(`${name} is not what build/linkNative.mjs was written for: no ${found}`);
  }
  return text.replace(found, replacement);
}
