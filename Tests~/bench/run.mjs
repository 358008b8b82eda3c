// `npm run bench [-- --only joinTime,relay]`: measures, prints, writes Documentation~/benchmarks.md.
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const names = [
  'joinTime',
  'csharp',
  'meshOfEight',
  'jslibSize',
  'relay',
  'importCost',
  'pageMemory',
];
const { values } = parseArgs({
  options: { only: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) {
  console.log(`npm run bench [-- --only ${names.join(',')}]
Measures ratios within one run; all of them together are written to Documentation~/benchmarks.md.`);
  process.exit(0);
}
const chosen = values.only?.split(',') ?? names;
const unknown = chosen.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such benchmark: ${unknown.join(', ')}. There are: ${names.join(', ')}`);
  process.exit(2);
}

execFileSync('npx', ['tsc', '-b'], { stdio: 'inherit' });
const rows = [];
for (const name of chosen) {
  const { [name]: measure } = await import(`./${name}.mjs`);
  const progress = (text) => process.stderr.write(`\r${name} ${text}   `);
  progress('');
  rows.push(...(await measure(progress)));
  process.stderr.write('\n');
}

const cells = rows.map(({ id, what, goal, figure, heldBackBy }) => [
  id,
  what,
  goal,
  figure,
  heldBackBy,
]);
const header = ['id', 'what', 'goal', 'figure', 'what holds it back'];
const table = [header, header.map(() => '---'), ...cells]
  .map((row) => `| ${row.join(' | ')} |`)
  .join('\n');
console.log(table);
if (chosen.length === names.length) {
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const chromium = execFileSync(process.env.CHROMIUM ?? '/usr/bin/chromium', ['--version'], {
    encoding: 'utf8',
  }).trim();
  const page = fileURLToPath(new URL('../../Documentation~/benchmarks.md', import.meta.url));
  await writeFile(
    page,
    `# Benchmarks

Written by \`npm run bench\` on ${date}. ${machine}; ${chromium}, headless, all on loopback. Each figure is a ratio of two
medians taken in turn in one run, with the times behind it; absolute times are of that machine.

${table}
`,
  );
  execFileSync('npx', ['prettier', '--write', page], { stdio: 'ignore' });
}
process.exit(0);
