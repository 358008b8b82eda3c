// Runs the tools that the build needs, and says what to install where they are missing.
import { spawn } from 'node:child_process';

import { BuildError } from './BuildError.mjs';

const REMEDIES = {
  dotnet: 'Install the .NET SDK 10 and put `dotnet` on the PATH.',
  emcc: 'Install Emscripten (Debian: apt-get install -y --no-install-recommends emscripten).',
};

const ENVIRONMENT = {
  dotnet: {
    DOTNET_CLI_TELEMETRY_OPTOUT: '1',
    DOTNET_NOLOGO: '1',
    // No build node stays behind.
    MSBUILDDISABLENODEREUSE: '1',
  },
  emcc: {
    // Debian's emcc finds acorn, its optimizer's parser, nowhere else.
    NODE_PATH: '/usr/share/nodejs',
  },
};

/** Gives what the command wrote; throws with all of it when it failed. */
export function run(command, args, { cwd, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...ENVIRONMENT[command], ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8').on('data', (text) => (output[name] += text));
    }
    child.on('error', (error) => reject(explain(command, error)));
    child.on('close', (code) => {
      if (code === 0) {
        resolve(output);
      } else {
        const said = `${output.stdout}${output.stderr}`.trim();
        reject(new BuildError(`${command} failed (${String(code)}):\n${said}`));
      }
    });
  });
}

function explain(command, error) {
  return error.code === 'ENOENT'
    ? new BuildError(`There is no ${command} here. ${REMEDIES[command] ?? ''}`)
    : error;
}
