import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The program's assemblies, and those of the runtime pack that it does not bring itself. */
export async function listAssemblies(app, pack) {
  const [framework] = await readdir(join(pack, 'lib'));
  const own = await dllsOf(app);
  const names = new Set(own.map(({ name }) => name));
  const libraries = await dllsOf(join(pack, 'lib', framework));
  const core = await dllsOf(join(pack, 'native'));
  const rest = [...core, ...libraries].filter(({ name }) => !names.has(name));
  return [...rest, ...own].map(({ file }) => file);
}

async function dllsOf(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.dll')).sort();
  return names.map((name) => ({ name, file: join(folder, name) }));
}
