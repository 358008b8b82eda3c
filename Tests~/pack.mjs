// `npm run pack`: the three npm packages as tarballs, under names that README and samples can rely on.
// Another folder than Tests~/tarballs may be given as the argument.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const PACKAGES = [
  { folder: 'WebGLScripts~/web.common', tarball: 'web.common.tgz' },
  { folder: 'WebGLScripts~/p2p.webrtc', tarball: 'p2p.webrtc.tgz' },
  { folder: 'SignalingServer~', tarball: 'signaling.tgz' },
];

function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')}\n${error?.message ?? ''}${stdout}${stderr}`);
  }
  return stdout;
}

/** Removes from `dist` what no source builds any more: it must not be shipped. */
function removeStale(folder) {
  const dist = join(ROOT, folder, 'dist');
  for (const name of readdirSync(dist, { recursive: true })) {
    const stem = /^(.*?)(\.d\.ts|\.js)$/.exec(name)?.[1];
    if (stem !== undefined && !existsSync(join(ROOT, folder, 'src', `${stem}.ts`))) {
      rmSync(join(dist, name));
    }
  }
}

function pack(destination) {
  mkdirSync(destination, { recursive: true });
  run(process.execPath, [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-b']);
  for (const { folder, tarball } of PACKAGES) {
    removeStale(folder);
    const args = ['pack', `./${folder}`, '--pack-destination', destination, '--json'];
    const packed = JSON.parse(run('npm', [...args, '--ignore-scripts']));
    // npm 10 answers with a list, later ones with an object by package name.
    const [{ filename, entryCount, unpackedSize, name, version }] = Object.values(packed);
    const file = join(destination, tarball);
    renameSync(join(destination, filename), file);
    const sizes = [statSync(file).size, unpackedSize].map((n) => `${(n / 1024).toFixed(1)} KB`);
    console.log(
      `${file}: ${sizes[0]} (${sizes[1]} unpacked, ${String(entryCount)} files), ${name}@${version}`,
    );
  }
}

pack(resolve(process.argv[2] ?? join(ROOT, 'Tests~', 'tarballs')));
