import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { ROOT } from './projectFiles.js';

const SCRIPT = join(ROOT, 'Tests~', 'house', 'writeMetas.mjs');

function run(cwd: string, ...args: string[]): { status: number | null; lines: string[] } {
  const { status, stdout } = spawnSync(process.execPath, [SCRIPT, ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { status, lines: stdout.trim().split('\n') };
}

describe('metas of this package', () => {
  it('are one for each visible file and folder, well formed, unique, none orphaned', () => {
    const { status, lines } = run(ROOT, '--check');
    expect(lines).toEqual([expect.stringMatching(/^\d+ metas, all right$/)]);
    expect(status).toBe(0);
  });
});

describe('writeMetas', () => {
  let folder: string;

  const write = (file: string, text = ''): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'metas-'));
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('gives a meta to what Unity sees, and to nothing else', () => {
    write('README.md');
    write('.editorconfig');
    write('.gitignore', 'node_modules/\n');
    write('node_modules/x/index.js');
    write('Runtime/Native/Peer.cs');
    write('Documentation~/index.md');
    write('Samples~/MVS/Main/Scope.cs');
    write('Samples~/MVS/WebGLScripts~/index.ts');

    expect(run(folder).status).toBe(0);

    const files = execFileSync('git', ['ls-files', '--others'], { cwd: folder, encoding: 'utf8' });
    expect(files.split('\n').filter((file) => file.endsWith('.meta'))).toEqual([
      'README.md.meta',
      'Runtime.meta',
      'Runtime/Native.meta',
      'Runtime/Native/Peer.cs.meta',
      'Samples~/MVS/Main.meta',
      'Samples~/MVS/Main/Scope.cs.meta',
    ]);
    expect(run(folder, '--check')).toEqual({ status: 0, lines: ['6 metas, all right'] });
  });

  it('enables a .jslib for WebGL only and marks folders as folders', () => {
    write('Plugins/A.jslib');
    run(folder);
    expect(read('Plugins/A.jslib.meta')).toMatch(/WebGL: WebGL\n {4}second:\n {6}enabled: 1/);
    expect(read('Plugins/A.jslib.meta').match(/enabled: 1/g)).toHaveLength(1);
    expect(read('Plugins.meta')).toContain('folderAsset: yes');
  });

  it('keeps a GUID once given, and removes the metas of files that are gone', () => {
    write('A.md');
    write('B.md');
    run(folder);
    const guid = read('A.md.meta');
    rmSync(join(folder, 'B.md'));
    write('C.md');
    run(folder);
    expect(read('A.md.meta')).toBe(guid);
    expect(run(folder, '--check')).toEqual({ status: 0, lines: ['2 metas, all right'] });
  });

  it('with --check names each fault and changes nothing', () => {
    for (const file of ['A.md', 'B.md', 'C.md', 'D.jslib', 'E.md']) {
      write(file);
    }
    run(folder);
    cpSync(join(folder, 'A.md.meta'), join(folder, 'B.md.meta'));
    write('C.md.meta', 'fileFormatVersion: 2\nguid: 123\n');
    write('D.jslib.meta', read('D.jslib.meta').replaceAll('enabled: 0', 'enabled: 1'));
    rmSync(join(folder, 'E.md'));
    write('F.md');
    expect(run(folder, '--check')).toEqual({
      status: 1,
      lines: [
        'no guid of 32 hex digits: C.md.meta',
        'no meta: F.md',
        'not for WebGL only: D.jslib.meta',
        'one guid twice: A.md.meta and B.md.meta',
        'orphaned: E.md.meta',
      ],
    });
  });
});
