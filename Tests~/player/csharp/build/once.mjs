// A step whose result is kept: done again only when what it depends on has changed.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { fingerprint } from './fingerprint.mjs';

/**
 * Runs `work` unless `folder` holds its result for the same `inputs`. The folder is empty when
 * `work` begins; what `work` gives must survive JSON, and is given again when nothing was to do.
 */
export async function once({ title, folder, inputs, log }, work) {
  const key = await fingerprint(inputs);
  const stamp = join(folder, 'stamp.json');
  const kept = JSON.parse(await readFile(stamp, 'utf8').catch(() => '{}'));
  if (kept.key === key) {
    return kept.result;
  }
  const startedAt = performance.now();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const result = await work();
  await writeFile(stamp, JSON.stringify({ key, result }));
  log(`${title} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
  return result;
}
