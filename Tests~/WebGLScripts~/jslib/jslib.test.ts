import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { check } from '../../../WebGLScripts~/jslib/JslibPlugin.cjs';

const root = path.resolve(__dirname, '../../..');
const committed = path.join(root, 'Runtime/Plugins/WebGL/PeerAdapter.jslib');
const text = readFileSync(committed, 'utf8');
const withoutMacro = text.replace(/\{\{\{ makeDynCall\('viii', 'callback'\) \}\}\}/, 'callback');

/** gzip -9, bytes: socket.io-client and the wrapper alone take half. The goal is 24 KB (P5). */
const SIZE_LIMIT = 27 * 1024;

type Library = Record<string, unknown>;

/** What Emscripten reads out of the file, with a library of its own that has `members`. */
function evaluate(members: Library): Library {
  const merged: Library = {};
  const LibraryManager = { library: members };
  const mergeInto = (_: Library, added: Library): Library => Object.assign(merged, added);
  runInNewContext(withoutMacro, { LibraryManager, mergeInto });
  return merged;
}

describe('PeerAdapter.jslib', () => {
  it('is ES5 throughout', () => {
    expect(() => parse(withoutMacro, { ecmaVersion: 5, sourceType: 'script' })).not.toThrow();
  });

  it('holds one macro, no line that starts with #, and ASCII only', () => {
    expect(text.match(/\{\{\{/g)).toHaveLength(1);
    expect(text).not.toMatch(/^\s*#/m);
    expect(Buffer.from(text, 'utf8').every((byte) => byte < 128)).toBe(true);
  });

  it('exports the five entry points, and no symbol without our prefix', () => {
    const names = Object.keys(evaluate({})).filter((name) => !name.endsWith('__deps'));

    expect(names.filter((name) => !name.startsWith('$'))).toEqual([
      'ExtrealP2P_Initialize',
      'ExtrealP2P_CallAction',
      'ExtrealP2P_CallFunction',
      'ExtrealP2P_AddCallback',
      'ExtrealP2P_TakeError',
    ]);
    expect(names.filter((name) => !/^\$?ExtrealP2P_/.test(name))).toEqual([]);
  });

  it('is one expression statement: nothing at its top level can collide with another .jslib', () => {
    const { body } = parse(withoutMacro, { ecmaVersion: 5, sourceType: 'script' });

    expect(body.map(({ type }) => type)).toEqual(['ExpressionStatement']);
  });

  it("names Emscripten's own functions as dependencies only where it knows them", () => {
    const depsOf = (library: Library): unknown => library['$ExtrealP2P_write__deps'];

    expect(depsOf(evaluate({}))).toEqual([]);
    expect(depsOf(evaluate({ $UTF8ToString: true }))).toEqual([
      '$UTF8ToString',
      '$lengthBytesUTF8',
      '$stringToUTF8',
      'malloc',
      'free',
    ]);
  });

  it('takes no more than it did when it was last weighed', () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(SIZE_LIMIT);
  });

  it('is what its sources build, byte for byte, twice', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'jslib-'));
    const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
    const args = [webpack, '--config-name', 'jslib', '--output-path', folder];

    await promisify(execFile)(process.execPath, args, { cwd: root });

    expect(await readFile(path.join(folder, 'PeerAdapter.jslib'), 'utf8')).toBe(text);
    await rm(folder, { recursive: true });
  }, 60_000);
});

describe('the check that the build makes', () => {
  it.each([
    ['const a = 1;', /syntax above ES5/],
    ['f(a?.b);', /syntax above ES5/],
    ["var a = '{{{ x }}}';", /holds "\{\{\{"/],
    ['f(\n# define\n);', /starts with #/],
    ["var a = '\u00fc';", /beyond ASCII/],
  ])('refuses %j', (source, fault) => {
    expect(() => {
      check(source);
    }).toThrow(fault);
  });

  it("accepts ES5 with the wrapper's macro", () => {
    expect(() => {
      check("{{{ makeDynCall('viii', 'callback') }}}(a, b, c);");
    }).not.toThrow();
  });
});
