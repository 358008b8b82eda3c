import { spawn } from 'node:child_process';
import { isAbsolute, join, relative } from 'node:path';

import { ROOT } from '../house/projectFiles.js';

export type Diagnostic = {
  /** Relative to the root of the project. */
  file: string;
  line: number;
  /** E.g. `CS0246`. */
  code: string;
  message: string;
};

export type Build = { isBuilt: boolean; diagnostics: Diagnostic[]; output: string };

/** What Unity defines; in `webgl-web-common` the official Web.Common is installed as well. */
export const DEFINE_SETS = {
  standalone: [],
  webgl: ['UNITY_WEBGL'],
  editor: ['UNITY_WEBGL', 'UNITY_EDITOR'],
  'webgl-web-common': ['UNITY_WEBGL', 'EXTREAL_WEB_COMMON'],
} as const;

export type DefineSet = keyof typeof DEFINE_SETS;

const DIAGNOSTIC = /^\s*(.+?)\((\d+),\d+\): (?:error|warning) (\w+): (.*?)(?: \[[^\]]*\])?$/;

/** Compiles a C# project of the tests, and what it stands on; only what changed. */
export async function buildDotnet(options: {
  /** From the root of the project. */
  project: string;
  defineSet: DefineSet;
  /** A folder of the caller's own: two builds at once must not write to the same one. */
  out: string;
  properties?: Readonly<Record<string, string>>;
}): Promise<Build> {
  const { project, defineSet, out, properties = {} } = options;
  const all = {
    DefineSet: defineSet,
    // A semicolon would end the property.
    ExtrealDefines: DEFINE_SETS[defineSet].join('%3B'),
    ...properties,
  };
  const flags = ['-m:1', '--nologo', '-v:q', '-clp:NoSummary'];
  const args = Object.entries(all).map(([name, value]) => `-p:${name}=${value}`);
  const { status, output } = await run('dotnet', ['build', project, ...flags, ...args], out);
  return { isBuilt: status === 0, diagnostics: readDiagnostics(output), output };
}

function run(
  command: string,
  args: string[],
  out: string,
): Promise<{ status: number | null; output: string }> {
  const env = {
    ...process.env,
    ExtrealOut: out,
    DOTNET_CLI_TELEMETRY_OPTOUT: '1',
    DOTNET_NOLOGO: '1',
    MSBUILDDISABLENODEREUSE: '1',
  };
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, env });
    let output = '';
    child.stdout.on('data', (data) => (output += String(data)));
    child.stderr.on('data', (data) => (output += String(data)));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, output });
    });
  });
}

function readDiagnostics(output: string): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const text of output.split('\n')) {
    const [, path = '', line = '', code = '', message = ''] = DIAGNOSTIC.exec(text) ?? [];
    if (code !== '') {
      const file = isAbsolute(path) ? relative(ROOT, path) : path;
      const diagnostic = { file, line: Number(line), code, message };
      found.set(JSON.stringify(diagnostic), diagnostic);
    }
  }
  return [...found.values()];
}

/** Where a test's C# is compiled to. */
export const outFolder = (name: string): string => join(ROOT, 'Tests~', 'out', name);
