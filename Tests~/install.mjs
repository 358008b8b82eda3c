// What the tests need besides `npm ci`: Debian's Chromium and Emscripten. As root on Debian they are
// installed; anywhere else this says exactly what is missing.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The command that a test calls, the Debian package that brings it, and what it is for. */
export const REQUIRED = [
  { command: 'git', package: 'git', use: 'the house tests (which files are the project’s)' },
  { command: 'chromium', package: 'chromium', use: 'the browser tests' },
  { command: 'emcc', package: 'emscripten', use: 'linking players against the .jslib' },
];

/** The requirements whose command is in no folder of `path`. */
export function findMissing(required = REQUIRED, path = process.env.PATH ?? '') {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return required.filter(
    ({ command }) => !folders.some((folder) => isExecutable(join(folder, command))),
  );
}

/** What a person has to type, and what for. */
export function explain(missing) {
  const lines = missing.map(
    ({ command, package: name, use }) => `  ${command} (Debian package ${name}): ${use}`,
  );
  const names = missing.map((requirement) => requirement.package).join(' ');
  return [
    'Missing on this machine:',
    ...lines,
    'On Debian 12, as root:',
    `  apt-get update && apt-get install -y --no-install-recommends ${names}`,
    'Elsewhere: put commands of these names on the PATH, then run again.',
  ].join('\n');
}

/** Installs what is missing, or explains it; returns whether everything is there now. */
export function install() {
  const missing = findMissing();
  if (missing.length === 0) {
    console.log(`all there: ${REQUIRED.map(({ command }) => command).join(', ')}`);
    return true;
  }
  if (!isDebian() || process.getuid?.() !== 0) {
    console.error(explain(missing));
    return false;
  }
  const names = missing.map((requirement) => requirement.package);
  console.log(`installing Debian's ${names.join(', ')}`);
  const done = apt('update') && apt('install', '-y', '--no-install-recommends', ...names);
  const stillMissing = findMissing();
  if (!done || stillMissing.length > 0) {
    console.error(explain(stillMissing.length > 0 ? stillMissing : missing));
    return false;
  }
  return true;
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
