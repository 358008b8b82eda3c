import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { csharp } from './csharpPaths.js';

const run = promisify(execFile);

export type CsharpBuild = {
  /** The folder of the page. */
  page: string;
  /** The steps that had to be done. */
  progress: string;
};

/** Builds the page of a C# program, as a person does; rejects with what the tool said. */
export async function buildCsharp(
  source: string,
  { jslibs = [], env = {} }: { jslibs?: string[]; env?: NodeJS.ProcessEnv } = {},
): Promise<CsharpBuild> {
  const args = [path.join(csharp, 'build.mjs'), source, ...jslibs.flatMap((it) => ['--jslib', it])];
  const { stdout, stderr } = await run(process.execPath, args, { env: { ...process.env, ...env } });
  return { page: stdout.trim(), progress: stderr };
}
