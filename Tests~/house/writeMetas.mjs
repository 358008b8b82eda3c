// Unity ignores an asset of a git-URL package that has no `.meta`. This writes the missing ones, each
// with a fresh GUID, and removes the orphans; with `--check` it changes nothing and says what is wrong.
// Works on the folder that it is started in. Run: `npm run metas`.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** A sample is copied into `Assets` without its `~`, so all inside it is visible again. */
const SAMPLE = /^Samples~\/[^/]+\//;
const EMPTY_LABELS =
  '  externalObjects: {}\n  userData: \n  assetBundleName: \n  assetBundleVariant: \n';
const TEXT = /\.(md|txt|json|html|xml|ya?ml|csv)$/;

/** Every file of the project, tracked or about to be; what git ignores is not the project's. */
function listFiles() {
  const args = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others'];
  const git = spawnSync('git', [...args, '--exclude-standard'], { encoding: 'utf8' });
  if (git.status !== 0) {
    throw new Error(`git ls-files: ${git.stderr || String(git.error)}`);
  }
  return [...new Set(git.stdout.split('\0'))].filter((file) => file !== '' && existsSync(file));
}

function isVisible(path) {
  return path
    .replace(SAMPLE, '')
    .split('/')
    .every((part) => !part.startsWith('.') && !part.endsWith('~') && !part.endsWith('.tmp'));
}

/** The visible files and the folders that hold them; the folder of a sample itself has no meta. */
function listAssets(files) {
  const assets = new Map();
  for (const file of files.filter((name) => isVisible(name) && !name.endsWith('.meta'))) {
    assets.set(file, 'file');
    const parts = file.split('/').slice(0, -1);
    for (let depth = parts.length; depth > 0; depth -= 1) {
      const folder = parts.slice(0, depth).join('/');
      if (isVisible(folder)) {
        assets.set(folder, 'folder');
      }
    }
  }
  return assets;
}

function importerOf(path, kind) {
  if (kind === 'folder') {
    return `folderAsset: yes\nDefaultImporter:\n${EMPTY_LABELS}`;
  }
  if (path.endsWith('.asmdef')) {
    return `AssemblyDefinitionImporter:\n${EMPTY_LABELS}`;
  }
  if (path.endsWith('.jslib')) {
    return webGlPluginImporter();
  }
  if (path.endsWith('.cs')) {
    return monoImporter();
  }
  return `${TEXT.test(path) ? 'TextScriptImporter' : 'DefaultImporter'}:\n${EMPTY_LABELS}`;
}

function monoImporter() {
  return [
    'MonoImporter:',
    '  externalObjects: {}',
    '  serializedVersion: 2',
    '  defaultReferences: []',
    '  executionOrder: 0',
    '  icon: {instanceID: 0}',
    '  userData: ',
    '  assetBundleName: ',
    '  assetBundleVariant: ',
    '',
  ].join('\n');
}

function webGlPluginImporter() {
  const platform = (key, value, enabled) => [
    '  - first:',
    `      ${key}: ${value}`,
    '    second:',
    `      enabled: ${enabled ? '1' : '0'}`,
    '      settings: {}',
  ];
  return [
    'PluginImporter:',
    '  externalObjects: {}',
    '  serializedVersion: 2',
    '  iconMap: {}',
    '  executionOrder: {}',
    '  defineConstraints: []',
    '  isPreloaded: 0',
    '  isOverridable: 0',
    '  isExplicitlyReferenced: 0',
    '  validateReferences: 1',
    '  platformData:',
    ...platform('Any', '', false),
    ...platform('Editor', 'Editor', false),
    ...platform('WebGL', 'WebGL', true),
    '  userData: ',
    '  assetBundleName: ',
    '  assetBundleVariant: ',
    '',
  ].join('\n');
}

/** One sentence for each meta that is missing, orphaned, malformed or a copy of another. */
function findFaults(assets, metas) {
  const missing = [...assets.keys()].filter((asset) => !metas.has(`${asset}.meta`));
  const orphans = [...metas].filter((meta) => !assets.has(meta.slice(0, -'.meta'.length)));
  const faults = [];
  const owners = new Map();
  for (const meta of metas) {
    const guid = /^guid: ([0-9a-f]{32})$/m.exec(readFileSync(meta, 'utf8'))?.[1];
    if (guid === undefined) {
      faults.push(`no guid of 32 hex digits: ${meta}`);
    } else if (owners.has(guid)) {
      faults.push(`one guid twice: ${owners.get(guid)} and ${meta}`);
    } else {
      owners.set(guid, meta);
    }
    if (
      meta.endsWith('.jslib.meta') &&
      readFileSync(meta, 'utf8').split('enabled: 1').length !== 2
    ) {
      faults.push(`not for WebGL only: ${meta}`);
    }
  }
  return { missing, orphans, faults };
}

function main() {
  const files = listFiles();
  const assets = listAssets(files);
  const metas = new Set(files.filter((file) => file.endsWith('.meta')));
  const { missing, orphans, faults } = findFaults(assets, metas);
  if (process.argv.includes('--check')) {
    const all = [
      ...missing.map((asset) => `no meta: ${asset}`),
      ...orphans.map((meta) => `orphaned: ${meta}`),
      ...faults,
    ];
    console.log(
      all.length === 0 ? `${String(metas.size)} metas, all right` : all.sort().join('\n'),
    );
    return all.length === 0;
  }
  for (const asset of missing) {
    const guid = randomUUID().replaceAll('-', '');
    const importer = importerOf(asset, assets.get(asset));
    writeFileSync(`${asset}.meta`, `fileFormatVersion: 2\nguid: ${guid}\n${importer}`);
    console.log(`wrote ${asset}.meta`);
  }
  for (const meta of orphans) {
    rmSync(meta);
    console.log(`removed ${meta}`);
  }
  console.log(faults.join('\n') || `${String(assets.size)} assets, a meta each`);
  return faults.length === 0;
}

process.exitCode = main() ? 0 : 1;
