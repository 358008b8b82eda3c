// What every program is linked with: the pack's libraries, patched, and its C sources that do not
// depend on the program.
import { join } from 'node:path';

import { compileC } from './emscripten.mjs';
import { once } from './once.mjs';
import { here, out } from './places.mjs';

const compat = join(here, 'native/compat.c');

export function compileRuntime({ pack, generate }, log) {
  const folder = join(out, 'runtime');
  const inputs = [{ text: pack }, compat, join(here, 'Generator/LibraryPatch.cs')];
  return once({ title: "the runtime's libraries", folder, inputs, log }, async () => {
    const native = join(pack, 'native');
    const libraries = join(folder, 'libraries');
    await generate('libraries', '--from', native, '--out', libraries);
    const sources = ['driver', 'corebindings'].map((name) => join(native, `src/${name}.c`));
    const objects = [];
    for (const source of [...sources, compat]) {
      objects.push(await compileC(source, folder, { pack }));
    }
    return { libraries: librariesOf(libraries), objects };
  });
}

/** Of each part the plain variant: no debugger, no profiler, no SIMD, JavaScript's exceptions. */
function librariesOf(folder) {
  const stubs = ['debugger', 'diagnostics_tracing', 'hot_reload'];
  const names = [
    ...['libicudata', 'libicui18n', 'libicuuc'],
    ...stubs.map((part) => `libmono-component-${part}-stub-static`),
    ...['libmono-component-marshal-ilgen-static', 'libmono-ee-interp', 'libmono-icall-table'],
    ...['libmono-wasm-eh-js', 'libmono-wasm-nosimd', 'libmonosgen-2.0'],
    ...['Globalization.', 'IO.Compression.', ''].map((part) => `libSystem.${part}Native`),
    ...['libz', 'libbrotlienc', 'libbrotlidec', 'libbrotlicommon', 'wasm-bundled-timezones'],
  ];
  return names.map((name) => join(folder, `${name}.a`));
}
