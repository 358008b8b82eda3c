import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { jslib, out } from './paths.js';

const run = promisify(execFile);
const source = path.join(__dirname, 'player.c');
const helper = path.join(__dirname, 'officialHelper.jslib');

export type LinkSettings = {
  optimization: '-O0' | '-O2' | '-O3';
  /** Whether `Module.dynCall_…` exist; Unity 6's WebAssembly 2023 has none. */
  dynCalls: boolean;
  threads?: boolean;
  /** Linked with a jslib that owns the official Web.Common's symbols, too. */
  officialHelper?: boolean;
};

export function nameOf(settings: LinkSettings): string {
  const { optimization, dynCalls, threads = false, officialHelper = false } = settings;
  const name = `player${optimization}${dynCalls ? '-dyncalls' : ''}${threads ? '-pthread' : ''}`;
  return officialHelper ? `${name}-official` : name;
}

/** Links player.c against the .jslib with Debian's emcc, unless that has been done already. */
export async function linkPlayer(settings: LinkSettings): Promise<{ warnings: string }> {
  const folder = path.join(out, nameOf(settings));
  const stamp = path.join(folder, 'stamp.json');
  const args = [...argumentsOf(settings), '-o', path.join(folder, 'framework.js')];
  const key = await hash(args);
  const done = await readFile(stamp, 'utf8').catch(() => '{}');
  const built = JSON.parse(done) as { key?: string; warnings?: string };
  if (built.key === key) {
    return { warnings: built.warnings ?? '' };
  }
  await mkdir(folder, { recursive: true });
  // Debian's emcc finds acorn, its optimizer's parser, nowhere else.
  const env = { ...process.env, NODE_PATH: '/usr/share/nodejs' };
  const { stderr: warnings } = await run('emcc', args, { env });
  await writeFile(stamp, JSON.stringify({ key, warnings }));
  return { warnings };
}

function argumentsOf(settings: LinkSettings): string[] {
  const { optimization, dynCalls, threads = false, officialHelper = false } = settings;
  return [
    optimization,
    source,
    ...['--js-library', jslib],
    ...(officialHelper ? ['-DOFFICIAL_HELPER', '--js-library', helper] : []),
    // Slower memory is no fault of the .jslib's.
    ...(threads ? ['-pthread', '-Wno-pthreads-mem-growth'] : []),
    '-sMODULARIZE=1',
    '-sEXPORT_NAME=unityFramework',
    '-sALLOW_MEMORY_GROWTH=1',
    `-sENVIRONMENT=${threads ? 'web,worker' : 'web'}`,
    `-sDYNCALLS=${dynCalls ? 1 : 0}`,
    '-sEXPORTED_FUNCTIONS=_main,_malloc,_free',
    '-sEXPORTED_RUNTIME_METHODS=ccall',
  ];
}

async function hash(args: string[]): Promise<string> {
  const digest = createHash('sha256').update(args.join('\n'));
  for (const file of [source, jslib, helper]) {
    digest.update(await readFile(file));
  }
  return digest.digest('hex');
}
