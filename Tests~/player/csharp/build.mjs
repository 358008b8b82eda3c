// Builds a page from C#; see --help.
import { parseArgs } from 'node:util';

import { BuildError } from './build/BuildError.mjs';
import { buildPlayer } from './build/buildPlayer.mjs';

const HELP = `Compiles a C# program with the package's Runtime to WebAssembly and lays out a page.

usage: node "Tests~/player/csharp/build.mjs" <source> [--jslib FILE]...

  <source>      a file.cs or a folder of them, with \`static class Program { static … Main }\`,
                or a project that imports App.targets
  --jslib FILE  link this .jslib, too, beside the package's own; may be repeated
  --help        this text

Progress goes to standard error; the page's folder is printed last, to standard output.`;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      jslib: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const [source] = positionals;
  if (source === undefined || positionals.length > 1) {
    throw new BuildError('Name one source; see --help.');
  }
  const log = (line) => console.error(line);
  console.log(await buildPlayer({ source, jslibs: values.jslib, log }));
}

main().catch((error) => {
  console.error(error instanceof BuildError || error instanceof TypeError ? error.message : error);
  process.exitCode = 1;
});
