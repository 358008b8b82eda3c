// The C# reference: the shipped C# is compiled once per define set, ApiReference reads the assemblies
// and the compiler's XML documentation, prettier has the last word.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { format, resolveConfig } from 'prettier';

const here = fileURLToPath(new URL('.', import.meta.url));
const runtime = join(here, '../../unity/Runtime/Runtime.csproj');

/** The last one has every type. */
const DEFINE_SETS = [
  { name: 'WebGL player', defines: 'UNITY_WEBGL' },
  { name: 'native', defines: '' },
  { name: 'editor with a WebGL target', defines: 'UNITY_WEBGL%3BUNITY_EDITOR' },
];

/** The page of each file name. `out` takes what is built, and belongs to one caller at a time. */
export async function generateReference(out = join(here, '../../out/apiReference')) {
  const builds = DEFINE_SETS.map(({ name, defines }, index) => {
    const { Properties, Items } = build(runtime, out, `-p:ExtrealDefines=${defines}`);
    const references = join(out, `references-${index}.txt`);
    writeFileSync(references, Items.ReferencePath.map(({ Identity }) => Identity).join('\n'));
    return `${name}=${Properties.TargetPath}=${references}`;
  });
  const { Properties } = build(join(here, 'ApiReference.csproj'), out);
  const pages = join(out, 'pages');
  rmSync(pages, { recursive: true, force: true });
  dotnet(out, Properties.TargetPath, pages, ...builds);
  const options = { ...(await resolveConfig(fileURLToPath(import.meta.url))), parser: 'markdown' };
  const entries = readdirSync(pages)
    .sort()
    .map(async (file) => [file, await format(readFileSync(join(pages, file), 'utf8'), options)]);
  return new Map(await Promise.all(entries));
}

/** Builds a project; gives where its assembly and those that it refers to lie. */
function build(project, out, ...properties) {
  const asked = ['-t:Build', '-getProperty:TargetPath', '-getItem:ReferencePath'];
  const quiet = ['-restore', '-m:1', '--nologo', '-v:q'];
  return JSON.parse(dotnet(out, 'build', project, ...quiet, ...asked, ...properties));
}

function dotnet(out, ...args) {
  mkdirSync(out, { recursive: true });
  const settings = { DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' };
  const env = { ...process.env, ...settings, MSBUILDDISABLENODEREUSE: '1', ExtrealOut: out };
  const { status, stdout, stderr, error } = spawnSync('dotnet', args, { env, encoding: 'utf8' });
  if (status !== 0) {
    const said = error?.message ?? `${stdout}${stderr}`;
    throw new Error(`dotnet ${args[0] ?? ''} ended with ${String(status)}\n${said}`);
  }
  return stdout;
}
