// `npm run soak [-- --minutes 5 --seed 1]`: what is too long for `npm test`. Exit code 0: all well.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { churn } from './churn.mjs';
import { joinRounds } from './joinRounds.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(randomInt(1_000_000)) },
    help: { type: 'boolean', short: 'h' },
  },
});
const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
if (values.help) {
  console.log(`npm run soak [-- --minutes <number>] [-- --seed <number>]

Half of the time: hosts and joiners come and go on a signaling server, some of them by a pulled
cable; its memory is back to the start afterwards, and nobody is left in it (signaling.md case 13).
The other half, and at least once: rounds of 50 meshes each for a signaling network that delays,
reorders and duplicates messages; every mesh ends full.

  --minutes  how long, in all (default 5)
  --seed     of the first round; the following ones count on (default: random, and printed)`);
  process.exit(0);
}
if (!(minutes > 0) || !Number.isSafeInteger(seed)) {
  console.error('--minutes takes a number above 0, --seed a whole number. See --help.');
  process.exit(2);
}

const build = spawnSync('npx', ['tsc', '-b'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(1);
const half = minutes * 30_000;
console.log(`Soaking for ${minutes} minutes, seed ${seed}`);
const results = [await churn(half), await joinRounds(half, seed)];

console.log('\nSummary');
for (const { what, figures, isWell } of results) {
  console.log(`${isWell ? 'well  ' : 'FAILED'}  ${what}: ${figures}`);
}
process.exit(results.every(({ isWell }) => isWell) ? 0 : 1);
