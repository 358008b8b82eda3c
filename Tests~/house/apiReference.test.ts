import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ROOT } from './projectFiles.js';

const SCRIPT = join(ROOT, 'Tests~', 'house', 'apiReference', 'write.mjs');
const COMMITTED = join(ROOT, 'Documentation~', 'api');
/** Three define sets are compiled, with UniTask, when nothing of it is there yet. */
const BUILD_TIMEOUT_MS = 600_000;

/** The text of each file of a folder. */
function readPages(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}

describe('Documentation~/api', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'api-'));
    const { status, stderr } = spawnSync(process.execPath, [SCRIPT, folder], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }, BUILD_TIMEOUT_MS);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is what the documentation comments of Runtime/ give; else run `npm run docs:api`', () => {
    expect(readPages(COMMITTED)).toEqual(readPages(folder));
  });

  it('has the types of all platforms, and tells where each is', () => {
    const index = readPages(folder)['README.md'];
    const whereOf = (type: string): string | undefined =>
      index
        ?.split('\n')
        .find((line) => line.startsWith(`| [${type}]`))
        ?.split('|')
        .at(-2)
        ?.trim();
    expect(whereOf('PeerClient')).toBe('everywhere');
    expect(whereOf('NativePeerClient')).toBe('native, editor with a WebGL target');
    expect(whereOf('WebGLPeerClient')).toBe('WebGL player, editor with a WebGL target');
    expect(whereOf('WebGLHelper')).toBe('WebGL player, editor with a WebGL target');
  });
});
