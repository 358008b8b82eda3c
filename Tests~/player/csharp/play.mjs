// Builds a page from C#, serves it and says where; see --help.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { BuildError } from './build/BuildError.mjs';
import { buildPlayer } from './build/buildPlayer.mjs';
import { servePage } from './build/servePage.mjs';

const HELP = `Compiles a C# program with the package's Runtime to WebAssembly and serves its page.

usage: node "Tests~/player/csharp/play.mjs" <source> [options]

  <source>            a file.cs or a folder of them, with \`static class Program { static … Main }\`,
                      or a project that imports App.targets
  --page-script FILE  a bundle that the page loads before the player, with hooks of one's own
  --jslib FILE        link this .jslib, too, beside the package's own; may be repeated
  --port N            default: any free port
  --open              show the page in the desktop's browser
  --help              this text

Ctrl-C ends it.`;

const PAGE_SCRIPT = '/page-script.js';

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'page-script': { type: 'string' },
      jslib: { type: 'string', multiple: true, default: [] },
      port: { type: 'string', default: '0' },
      open: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (!values.help && positionals.length !== 1) {
    throw new BuildError('Name one source; see --help.');
  }
  const port = Number(values.port);
  if (!(Number.isInteger(port) && port >= 0 && port < 65536)) {
    throw new BuildError(`--port ${values.port} is no port.`);
  }
  const pageScript = values['page-script'];
  if (pageScript !== undefined && !existsSync(pageScript)) {
    throw new BuildError(`There is no ${pageScript}`);
  }
  return { ...values, port, pageScript, source: positionals[0] };
}

async function main() {
  const { help, source, jslib: jslibs, pageScript, port, open } = readOptions();
  if (help) {
    console.log(HELP);
    return;
  }
  const folder = await buildPlayer({ source, jslibs, log: (line) => console.error(line) });
  const files = pageScript === undefined ? {} : { [PAGE_SCRIPT]: resolve(pageScript) };
  const url = await servePage({ folder, files, port });
  const address = pageScript === undefined ? url : `${url}?script=${PAGE_SCRIPT}`;
  console.log(`${address}  (Ctrl-C ends it)`);
  if (open) {
    spawn('xdg-open', [address], { stdio: 'ignore' }).on('error', () => {
      console.error('There is no xdg-open here: open the address yourself.');
    });
  }
}

main().catch((error) => {
  const isPlain = error instanceof BuildError || error.code !== undefined;
  console.error(isPlain ? error.message : error);
  process.exitCode = 1;
});
