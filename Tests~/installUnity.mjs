// UniTask, UniRx and a libwebrtc for Node, by a manifest and a lock of their own: Unity would import
// their C# if they lay in the root's node_modules.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join('Tests~', 'unity');
const LOCK = join(FOLDER, 'package-lock.json');
/** The lock that the installed packages are of. */
const INSTALLED = join(FOLDER, 'node_modules', '.installed-lock.json');

/** Installs them unless they are there already; returns whether they are. */
export function installUnity() {
  if (existsSync(INSTALLED) && readFileSync(INSTALLED).equals(readFileSync(LOCK))) {
    return true;
  }
  const args = ['ci', '--prefix', FOLDER, '--no-fund', '--no-audit'];
  if (spawnSync('npm', args, { stdio: 'inherit' }).status !== 0) {
    console.error(`The packages of ${FOLDER} could not be installed (npm ci --prefix ${FOLDER}).`);
    return false;
  }
  copyFileSync(LOCK, INSTALLED);
  return true;
}
