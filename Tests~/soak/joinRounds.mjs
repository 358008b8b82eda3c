import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MESHES = 50;
const NETWORKS = 3;

const round = (seed) => {
  const command = [
    ...['jest', '--config', 'Tests~/jest.config.mjs', '--rootDir', '.'],
    ...['p2p.webrtc/faults/mesh.test', '--selectProjects', 'unit'],
  ];
  const env = { ...process.env, FAULTS_SEED: String(seed), FAULTS_RUNS: String(MESHES) };
  return spawnSync('npx', command, { cwd: ROOT, env, encoding: 'utf8' });
};

/** Rounds of meshes, each with seeds of its own, until `ms` are over; one at least. */
export const joinRounds = async (ms, firstSeed) => {
  const what = 'joins at the same moment over a hostile signaling network';
  console.log(`\n${what}`);
  const end = Date.now() + ms;
  let meshes = 0;
  for (let seed = firstSeed; meshes === 0 || Date.now() < end; seed += MESHES) {
    const { status, stdout, stderr } = round(seed);
    if (status !== 0) {
      console.log(stdout + stderr);
      return { what, figures: `a mesh of the round with seed ${seed} is not full`, isWell: false };
    }
    meshes += MESHES * NETWORKS;
    console.log(`  ${meshes} meshes are full, seeds ${firstSeed} to ${seed + MESHES - 1}`);
  }
  return { what, figures: `${meshes} meshes, all full`, isWell: true };
};
