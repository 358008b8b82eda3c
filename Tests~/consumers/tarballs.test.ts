import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext, type Context } from 'node:vm';

import { ROOT } from '../house/projectFiles.js';

const SCOPE = '@extreal-dev/extreal.integration';
const TARBALLS = ['web.common.tgz', 'p2p.webrtc.tgz', 'signaling.tgz'];
const PROGRAMS = join(ROOT, 'Tests~', 'consumers', 'programs');
const TSC = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
const WEBPACK = join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js');

type Manifest = {
  main: string;
  types: string;
  bin?: Record<string, string>;
  exports: Record<string, string | { types: string; default: string }>;
};

/** What C# finds on the page. */
type Registry = {
  actions: Map<string, unknown>;
  functions: Map<string, (str1: string, str2: string) => string>;
};

/** An application in a folder of its own, with nothing but the tarballs. */
let app: string;

const inApp = (...parts: string[]): string => join(app, ...parts);

function run(command: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: app, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

function typeCheck(name: string, options: object): { status: number | null; output: string } {
  const compilerOptions = {
    target: 'ES2020',
    lib: ['ES2020', 'DOM', 'DOM.Iterable'],
    strict: true,
    types: [],
    noEmit: true,
    ...options,
  };
  writeFileSync(inApp(name), JSON.stringify({ compilerOptions, include: ['programs'] }));
  return run(process.execPath, TSC, '-p', name);
}

beforeAll(() => {
  app = mkdtempSync(join(tmpdir(), 'consumer-'));
  const packed = run(process.execPath, join(ROOT, 'Tests~', 'pack.mjs'), app);
  expect(packed).toMatchObject({ status: 0 });
  expect(readdirSync(app).sort()).toEqual([...TARBALLS].sort());
  writeFileSync(inApp('package.json'), '{ "name": "consumer", "version": "0.0.0" }');
  const files = TARBALLS.map((file) => `./${file}`);
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  expect(run('npm', 'install', ...flags, ...files)).toMatchObject({ status: 0 });
  cpSync(PROGRAMS, inApp('programs'), { recursive: true });
}, 180_000);

afterAll(() => {
  rmSync(app, { recursive: true });
});

describe('the tarballs, installed alone', () => {
  it.each(['web.common', 'p2p.webrtc', 'p2p.webrtc.signaling'])(
    '%s holds every file that its manifest names',
    (name) => {
      const folder = inApp('node_modules', `${SCOPE}.${name}`);
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
      const named = [
        manifest.main,
        manifest.types,
        ...Object.values(manifest.bin ?? {}),
        ...Object.values(manifest.exports).flatMap((entry) =>
          typeof entry === 'string' ? [entry] : [entry.types, entry.default],
        ),
      ];
      const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      expect(
        named.map((file) => file.replace('./', '')).filter((f) => !inside.includes(f)),
      ).toEqual([]);
      expect(inside.filter((file) => /\.(test|spec)\.|tsbuildinfo/.test(file))).toEqual([]);
    },
  );

  it('bring one copy of web.common and of p2p.webrtc', () => {
    const copies = readdirSync(inApp('node_modules'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => /extreal\.integration\.(web\.common|p2p\.webrtc)$/.test(file),
    );
    expect(copies.sort()).toEqual([`${SCOPE}.p2p.webrtc`, `${SCOPE}.web.common`]);
  });

  it('answer import from Node: the server', () => {
    const program = `import('${SCOPE}.p2p.webrtc.signaling').then((m) => console.log(Object.keys(m).join()))`;
    const { status, output } = run(process.execPath, '-e', program);
    expect(output).toContain('createSignalingServer');
    expect(status).toBe(0);
  });
});

describe('B1 consumer programs', () => {
  it('B1 compile with the settings of 1.1.0’s time (moduleResolution node)', () => {
    const options = { module: 'ES2020', moduleResolution: 'node' };
    expect(typeCheck('tsconfig.node.json', options)).toEqual({ status: 0, output: '' });
  }, 60_000);

  it('B1 compile with moduleResolution bundler', () => {
    const options = { module: 'ESNext', moduleResolution: 'bundler' };
    expect(typeCheck('tsconfig.bundler.json', options)).toEqual({ status: 0, output: '' });
  }, 60_000);

  it('B1 stop compiling when a symbol changes its shape', () => {
    writeFileSync(
      inApp('programs', 'wrong.ts'),
      `import { PeerRole } from '${SCOPE}.p2p.webrtc';\nexport const role: string = PeerRole.Host;\n`,
    );
    const options = { module: 'ESNext', moduleResolution: 'bundler' };
    const { status, output } = typeCheck('tsconfig.wrong.json', options);
    rmSync(inApp('programs', 'wrong.ts'));
    expect(output).toMatch(/^programs\/wrong\.ts\(2,14\): error TS2322/);
    expect(status).not.toBe(0);
  }, 60_000);
});

describe('a hook bundle', () => {
  let page: Context;
  let registries: [string, Registry][];
  let modules: Set<string>;

  beforeAll(() => {
    const options = { module: 'ES2020', moduleResolution: 'node', noEmit: false, outDir: 'built' };
    expect(typeCheck('tsconfig.build.json', options)).toEqual({ status: 0, output: '' });
    writeFileSync(
      inApp('webpack.config.js'),
      `module.exports = ['first', 'second'].map((name) => ({
        name, mode: 'production', target: 'web', devtool: false, entry: './built/page.js',
        output: { filename: name + '.js', library: { name, type: 'var' } },
      }));`,
    );
    const stats = run(process.execPath, WEBPACK, '--json=stats.json');
    expect(stats).toMatchObject({ status: 0 });
    const { children } = JSON.parse(readFileSync(inApp('stats.json'), 'utf8')) as {
      children: { modules: { name: string; modules?: { name: string }[] }[] }[];
    };
    modules = new Set(
      (children[0]?.modules ?? []).flatMap((module) =>
        (module.modules ?? [module]).map(({ name }) => name),
      ),
    );
    page = createContext({
      console,
      setTimeout,
      clearTimeout,
      URL,
      TextEncoder,
      TextDecoder,
    });
    for (const name of ['first', 'second']) {
      runInContext(readFileSync(inApp('dist', `${name}.js`), 'utf8'), page);
    }
    registries = (
      runInContext(
        'Object.getOwnPropertySymbols(globalThis).map((key) => [String(key), globalThis[key]])',
        page,
      ) as [string, Registry][]
    ).filter(([key]) => key.includes('extreal.integration.web.common/registry'));
  }, 60_000);

  it('B1 holds web.common once, and two bundles on one page share one registry', () => {
    const copies = [...modules].filter((name) => name.endsWith('web.common/dist/registry.js'));
    expect(copies).toHaveLength(1);
    expect(registries).toHaveLength(1);
    const registry = registries[0]?.[1];
    expect([...(registry?.actions.keys() ?? [])]).toEqual(
      expect.arrayContaining(['WebGLPeerClient#WebGLPeerClient', 'Text#Send', 'Voice']),
    );
    expect(registry?.functions.get('IsDebug')?.('', '')).toBe('off');
    expect(registry?.functions.get('IsAsync')?.('', '')).toBe('true');
  });

  it('B1 keeps the page’s globals, which a bundler would drop without `sideEffects`', () => {
    expect(runInContext('[typeof __getNop, typeof __getMethod].join()', page)).toBe(
      'function,function',
    );
  });
});
