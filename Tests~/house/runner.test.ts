import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readText, ROOT } from './projectFiles.js';

type Outcome = { status: number | null; output: string };

function node(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Outcome {
  const options = { cwd: ROOT, encoding: 'utf8', env } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
  return { status, output: `${stdout}${stderr}` };
}

/** The runner over three steps of ours: the second fails. */
function runThree(...args: string[]): Outcome {
  const program = `
    import { main } from './Tests~/runSteps.mjs';
    const step = (name, passes) => ({ name, title: name, run: () => passes });
    const steps = [step('one', true), step('two', false), step('three', true)];
    process.exitCode = main(steps, ${JSON.stringify(args)});`;
  return node(['--input-type=module', '--eval', program]);
}

describe('npm test', () => {
  it('stops at the first step that fails, and says what it did not run', () => {
    const { status, output } = runThree();
    expect(status).toBe(1);
    expect(output).toMatch(/passed\s+one/);
    expect(output).toMatch(/FAILED\s+two/);
    expect(output).toMatch(/not run three/);
  });

  it('--all goes on after a failure, and still fails', () => {
    const { status, output } = runThree('--all');
    expect(status).toBe(1);
    expect(output).toMatch(/passed\s+three/);
  });

  it('--only runs the steps that it names', () => {
    const { status, output } = runThree('--only', 'one,three');
    expect(status).toBe(0);
    expect(output).not.toContain('two');
  });

  it('fails on a step or an option that it does not know', () => {
    expect(runThree('--only', 'four')).toMatchObject({ status: 1 });
    expect(runThree('--fast')).toMatchObject({ status: 1 });
  });

  it('fails when a command of a step fails or is not there', () => {
    const run = (command: string): Outcome =>
      node([
        '--input-type=module',
        '--eval',
        `import { main } from './Tests~/runSteps.mjs';
         process.exitCode = main([{ name: 'a', title: 'a', command: ['${command}'] }], []);`,
      ]);
    expect(run('true')).toMatchObject({ status: 0 });
    expect(run('false')).toMatchObject({ status: 1 });
    expect(run('no-such-command')).toMatchObject({ status: 1 });
  });

  it('--help names every step, and Documentation~/testing.md explains each', () => {
    const { status, output } = node(['Tests~/run.mjs', '--help']);
    expect(status).toBe(0);
    const names = [...output.matchAll(/^ {2}([a-z]+) +[A-Z]/gm)].map(([, name]) => name ?? '');
    expect(names.length).toBeGreaterThan(5);
    const testing = readText('Documentation~/testing.md');
    const explained = [...testing.matchAll(/^\| `([a-z]+)` +\|/gm)].map(([, name]) => name);
    expect(explained.slice(0, names.length)).toEqual(names);
  });
});

describe('what the tests need from the machine', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'path-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const provide = (...commands: string[]): void => {
    for (const command of commands) {
      writeFileSync(join(folder, command), '#!/bin/sh\n');
      chmodSync(join(folder, command), 0o755);
    }
  };

  it('is said in full when it cannot be installed', () => {
    // No apt-get on this PATH, so not even root can install.
    provide('git');
    const { status, output } = node(['Tests~/install.mjs'], { PATH: folder });
    expect(status).toBe(1);
    expect(output).toContain('chromium (Debian package chromium)');
    expect(output).toContain('emcc (Debian package emscripten)');
    expect(output).toContain('dotnet (the .NET SDK 10, from Microsoft)');
    expect(output).toContain(
      'apt-get install -y --no-install-recommends chromium firefox-esr emscripten',
    );
    expect(output).not.toContain('git (Debian');
  });

  it('is not installed again when it is there', () => {
    provide('git', 'chromium', 'firefox-esr', 'dotnet', 'emcc', 'aiortc', 'socketio', 'aiohttp');
    const paths = { PATH: folder, PYTHONPATH: folder };
    expect(node(['Tests~/install.mjs'], paths)).toMatchObject({
      status: 0,
      output: expect.stringMatching(/^all there: git, chromium, .*, Python’s aiohttp\n$/) as string,
    });
  });
});

describe('.ci/run', () => {
  it('is executable, and runs the README’s one command', () => {
    expect(statSync(join(ROOT, '.ci', 'run')).mode & 0o111).toBe(0o111);
    expect(readText('.ci/run')).toContain('npm ci && npm test\n');
    expect(readText('.github/workflows/ci.yml')).toContain('run: .ci/run');
  });
});
