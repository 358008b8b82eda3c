// The C# tool of Generator/, and with it the runtime pack, which its restore downloads.
import { join } from 'node:path';

import { once } from './once.mjs';
import { here, out } from './places.mjs';
import { run } from './run.mjs';

const project = join(here, 'Generator/Generator.csproj');

/** Gives `generate(...args)`, and the folder of the runtime pack. */
export async function buildGenerator(log) {
  const folder = join(out, 'generator');
  const inputs = [join(here, 'Generator'), join(here, 'Directory.Build.props')];
  // Not by -p: dotnet's command line takes a folder that exists for a project.
  const outputs = { env: { ExtrealOut: folder } };
  const { pack } = await once({ title: 'the generator', folder, inputs, log }, async () => {
    await run('dotnet', ['build', project, '-m:1', '--nologo', '-v', 'q'], outputs);
    const asked = ['msbuild', project, '-getProperty:RuntimePack'];
    const { stdout } = await run('dotnet', asked, outputs);
    return { pack: stdout.trim() };
  });
  const tool = join(folder, 'Generator/bin/Generator.dll');
  return { pack, generate: (...args) => run('dotnet', [tool, ...args]) };
}
