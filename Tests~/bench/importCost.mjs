import { execFileSync } from 'node:child_process';
import { median } from './median.mjs';

const rounds = 15;
const root = new URL('../..', import.meta.url);

const importMs = (specifier) =>
  Number(
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `const begun = performance.now(); await import(${JSON.stringify(specifier)});
         console.log(performance.now() - begun); process.exit(0);`,
      ],
      { cwd: root, encoding: 'utf8' },
    ),
  );

/** What importing the npm package costs a page before it calls anything. */
export const importCost = (progress) => {
  const times = { ours: [], socket: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(importMs('@extreal-dev/extreal.integration.p2p.webrtc'));
    times.socket.push(importMs('socket.io-client'));
    progress(`${round + 1}/${rounds}`);
  }
  const [ours, socket] = [median(times.ours), median(times.socket)];
  return [
    {
      id: 'import',
      what: 'Import of the npm package ÷ import of socket.io-client alone (Node, fresh process)',
      goal: '',
      figure: `${(ours / socket).toFixed(2)} (${ours.toFixed(0)} ms ÷ ${socket.toFixed(0)} ms)`,
      heldBackBy: 'reading small files one by one; a bundler joins them',
    },
  ];
};
