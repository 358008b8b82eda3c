// One hash of all that a step depends on.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

const NOT_SOURCES = ['node_modules', 'bin', 'obj', '.git'];

/** @param inputs paths of files and folders, or `{ text }` */
export async function fingerprint(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    if (typeof input === 'object') {
      hash.update(`text ${input.text}\n`);
      continue;
    }
    for (const file of await filesOf(input)) {
      const content = await readFile(file);
      hash.update(`file ${file} ${String(content.length)}\n`).update(content);
    }
  }
  return hash.digest('hex');
}

/** The file itself, or all files below the folder, in one order on every machine. */
async function filesOf(path) {
  if (!(await stat(path)).isDirectory()) {
    return [path];
  }
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter(({ name }) => !NOT_SOURCES.includes(name));
  const sorted = names.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = await Promise.all(sorted.map(({ name }) => filesOf(join(path, name))));
  return files.flat();
}
