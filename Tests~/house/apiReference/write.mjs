// npm run docs:api: writes Documentation~/api. Tests~/house/apiReference.test.ts has it write
// elsewhere, and compares.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { generateReference } from './generate.mjs';

const committed = fileURLToPath(new URL('../../../Documentation~/api/', import.meta.url));
const folder = process.argv[2] ?? committed;

const pages = await generateReference();
mkdirSync(folder, { recursive: true });
for (const stale of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
  rmSync(join(folder, stale));
}
for (const [file, text] of pages) {
  writeFileSync(join(folder, file), text);
}
console.log(`${folder}: ${pages.size} pages`);
