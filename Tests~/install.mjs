// What the tests need besides `npm ci`: the .NET SDK, Debian's browsers, Emscripten and aiortc, and the
// sources that stand in for Unity. As root on Debian they are installed, but for the SDK; anywhere
// else this says exactly what is missing.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { installUnity } from './installUnity.mjs';

/** Where Debian's own Python keeps what its packages bring; no other Python looks there. */
const PYTHON_MODULES = '/usr/lib/python3/dist-packages';

/** What a test calls, the Debian package that brings it (the SDK is in none), what it is for. */
export const REQUIRED = [
  { command: 'git', package: 'git', use: 'the house tests (which files are the project’s)' },
  { command: 'chromium', package: 'chromium', use: 'the browser tests' },
  { command: 'firefox-esr', package: 'firefox-esr', use: 'the tests of other engines' },
  { command: 'dotnet', use: 'compiling and testing the C#' },
  { command: 'emcc', package: 'emscripten', use: 'linking players against the .jslib' },
  ...['aiortc', 'socketio', 'aiohttp'].map((module) => ({
    module,
    package: `python3-${module}`,
    use: 'the peer that is no browser',
  })),
];

/** The requirements that are in no folder of `path`, or, Python modules, of `pythonPath`. */
export function findMissing(
  required = REQUIRED,
  path = process.env.PATH ?? '',
  pythonPath = process.env.PYTHONPATH ?? '',
) {
  const commands = foldersOf(path);
  const modules = [...foldersOf(pythonPath), PYTHON_MODULES];
  return required.filter(({ command, module }) =>
    command === undefined
      ? !modules.some((folder) => existsSync(join(folder, module)))
      : !commands.some((folder) => isExecutable(join(folder, command))),
  );
}

/** What a person has to type, and what for. */
export function explain(missing) {
  const lines = missing.map(
    (requirement) => `  ${nameOf(requirement)} (${sourceOf(requirement)}): ${requirement.use}`,
  );
  const names = packagesOf(missing).join(' ');
  return [
    'Missing on this machine:',
    ...lines,
    ...(names === ''
      ? []
      : [
          'On Debian 12, as root:',
          `  apt-get update && apt-get install -y --no-install-recommends ${names}`,
        ]),
    'Elsewhere: put commands of these names on the PATH, modules on the PYTHONPATH; then run again.',
  ].join('\n');
}

/** Installs what is missing, or explains it; returns whether everything is there now. */
export function install() {
  return installPackages() && installUnity();
}

function installPackages() {
  const missing = findMissing();
  if (missing.length === 0) {
    console.log(`all there: ${REQUIRED.map(nameOf).join(', ')}`);
    return true;
  }
  const names = packagesOf(missing);
  if (names.length < missing.length || !isDebian() || process.getuid?.() !== 0) {
    console.error(explain(missing));
    return false;
  }
  console.log(`installing Debian's ${names.join(', ')}`);
  const done = apt('update') && apt('install', '-y', '--no-install-recommends', ...names);
  const stillMissing = findMissing();
  if (!done || stillMissing.length > 0) {
    console.error(explain(stillMissing.length > 0 ? stillMissing : missing));
    return false;
  }
  return true;
}

function packagesOf(requirements) {
  return requirements.flatMap((requirement) => requirement.package ?? []);
}

function sourceOf(requirement) {
  return requirement.package === undefined
    ? 'the .NET SDK 10, from Microsoft'
    : `Debian package ${requirement.package}`;
}

function nameOf({ command, module }) {
  return command ?? `Python’s ${module}`;
}

function foldersOf(path) {
  return path.split(delimiter).filter((folder) => folder !== '');
}

function apt(...args) {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  return spawnSync('apt-get', args, options).status === 0;
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = install() ? 0 : 1;
}
