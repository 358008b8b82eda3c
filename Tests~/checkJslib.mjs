// A git-URL install builds nothing, so the .jslib is committed; this rebuilds it and compares.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const JSLIB = 'Runtime/Plugins/WebGL/PeerAdapter.jslib';

/** Rebuilds the .jslib; when it comes out different, puts the old one back and says so. */
export function checkJslib() {
  if (!existsSync(JSLIB)) {
    console.error(`${JSLIB} is not there: run \`npm run build:jslib\` and commit it.`);
    return false;
  }
  const committed = readFileSync(JSLIB);
  if (spawnSync('webpack', ['--config-name', 'jslib'], { stdio: 'inherit' }).status !== 0) {
    writeFileSync(JSLIB, committed);
    return false;
  }
  const rebuilt = readFileSync(JSLIB);
  if (rebuilt.equals(committed)) {
    console.log(`${JSLIB}: ${String(rebuilt.length)} bytes, the same`);
    return true;
  }
  writeFileSync(JSLIB, committed);
  console.error(
    `${JSLIB} is not what its sources build (${String(committed.length)} bytes here, ` +
      `${String(rebuilt.length)} rebuilt): run \`npm run build:jslib\` and commit it.`,
  );
  return false;
}
