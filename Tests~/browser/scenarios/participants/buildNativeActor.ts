import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const tests = path.join(__dirname, '..', '..', '..');
/** Its own, so that no other build writes there at the same moment. */
const out = path.join(tests, 'out', 'actor');
const project = path.join(tests, 'Runtime', 'Actor', 'Actor.csproj');

let built: Promise<string> | undefined;

const build = async (): Promise<string> => {
  const env = { ...process.env, ExtrealOut: out, MSBUILDDISABLENODEREUSE: '1' };
  const args = ['build', project, '-m:1', '--nologo', '-v:q'];
  await promisify(execFile)('dotnet', args, { env });
  return path.join(out, 'Actor', 'bin', 'Extreal.Actor.dll');
};

/** Compiles the native actor, once in each test file; gives its assembly. */
export const buildNativeActor = (): Promise<string> => {
  built ??= build();
  return built;
};
