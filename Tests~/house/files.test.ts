import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { listProjectFiles, readText, ROOT } from './projectFiles.js';

const BINARY = /\.(png|jpg|gif|ico|woff2|dll|tgz|wasm)$/;
const UNITY_IMPORTS = /\.(asmdef|asmref|cs|dll|jslib)$/;

describe('text files', () => {
  const texts = listProjectFiles()
    .filter((file) => !BINARY.test(file))
    .map((file) => ({ file, bytes: readFileSync(join(ROOT, file)) }));

  it('end their lines with LF', () => {
    expect(texts.filter(({ bytes }) => bytes.includes('\r')).map(({ file }) => file)).toEqual([]);
  });

  it('are UTF-8 without a byte order mark', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const isWrong = (bytes: Buffer): boolean => {
      try {
        return decoder.decode(bytes).startsWith('\uFEFF');
      } catch {
        return true;
      }
    };
    expect(texts.filter(({ bytes }) => isWrong(bytes)).map(({ file }) => file)).toEqual([]);
  });
});

describe('built files', () => {
  it('are marked as generated for reviewers', () => {
    const built = ['Runtime/Plugins/WebGL/PeerAdapter.jslib', 'package-lock.json'];
    const output = execFileSync(
      'git',
      ['-c', 'safe.directory=*', 'check-attr', 'linguist-generated', '--', ...built],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect(output.trim().split('\n')).toEqual(
      built.map((file) => `${file}: linguist-generated: true`),
    );
  });

  it('are not committed, the .jslib apart', () => {
    const built = listProjectFiles().filter((file) => /(^|\/)(dist|node_modules)\//.test(file));
    expect(built).toEqual([]);
    expect(readText('.gitignore')).toContain('node_modules/');
  });
});

describe('node_modules', () => {
  it('holds nothing that Unity would import', () => {
    // Unity follows links, so the workspaces count as well.
    const walk = (folder: string): string[] =>
      readdirSync(folder).flatMap((name) => {
        const path = join(folder, name);
        if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
          return walk(path);
        }
        return UNITY_IMPORTS.test(name) ? [path] : [];
      });
    expect(walk(join(ROOT, 'node_modules'))).toEqual([]);
  });
});
