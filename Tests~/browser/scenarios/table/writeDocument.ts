import { castOf, is110, pairingsOf, playedBy, runsOf } from '../Pairing.js';
import type { Kind } from '../participants/Participant.js';
import type { Scenario } from './Scenario.js';
import { joins, loses, meets, type Order, readScore, type Score, starts } from './Score.js';

const kinds: Kind[] = ['page', 'wasm', 'native', 'page of 1.1.0', 'aiortc of 1.1.0'];

const introduction = `# Scenarios

What each member of a mesh sees, whatever it runs in. Every row is played by every pairing of these, both ways round, and so
that the two take turns (native, page, native, …):

- **page**: the TypeScript client in a plain page.
- **wasm**: \`WebGLPeerClient\`, compiled to WebAssembly and linked with the \`.jslib\` that ships; hooks in TypeScript.
- **native**: \`NativePeerClient\` on .NET, on a stand-in for Unity.WebRTC (libwebrtc).
- **page of 1.1.0**, **aiortc of 1.1.0**: peers that speak 1.1.0 and nothing else, one in Chromium, one in Python.

This page is written from the table that the tests play (\`Tests~/browser/scenarios/table\`), and a test compares the two. To write
it anew: \`WRITE_SCENARIOS=1 npm run jest -- scenariosDocument\`.

Besides the events, each scenario asks that a message goes over every link in both directions, that nothing else is told until all have
stopped, that no connection stays open, and that no error is uncaught or logged. Members stop one after the other in the end;
each then sees the others go.

## Beats

\`→\` is in this order, \`∥\` in any order.
`;

const names = `
\`Started\` is \`OnStarted\` in C# and \`onStarted\` in TypeScript, and so on. TypeScript has no event for a host's start: there it is the
promise of \`startHost\`. \`StartFailed\` carries the code in TypeScript; in C# the overload with a \`CancellationToken\` throws it.
A native client tells \`UserConnecting\` before it makes the connection, the others when it is up (A0-24). Clients of ours see their host
before \`Started\`; of 1.1.0 either may come first. aiortc has no hooks.

## The table
`;

/** `Documentation~/scenarios.md` */
export const writeDocument = (scenarios: readonly Scenario[]): string =>
  [
    introduction,
    ...writeTable([
      ['', ...kinds],
      ...beats.map(([word, score]) => [
        word,
        ...kinds.map((kind) => writeOrder(readScore(score, kind))),
      ]),
    ]),
    names,
    ...writeTable([
      ['Scenario', 'Who sees what', 'Against 1.1.0', 'Differences'],
      ...scenarios.map((scenario) => [
        `${scenario.title}${writeRuns(scenario)} (${scenario.rows})`,
        scenario.cast.map((role) => `**${role}**: ${writeRole(scenario, role)}`).join('<br>'),
        writeOld(scenario),
        scenario.differences ?? '',
      ]),
    ]),
    '',
  ].join('\n');

const beats: [string, Score][] = [
  ['starts', starts],
  ['meets a', meets('a')],
  ['joins host', joins('host')],
  ['loses a', loses('a')],
];

const writeOrder = (order: Order): string => {
  if (Array.isArray(order)) {
    return order.map(writeOrder).join(' → ');
  }
  return 'anyOrder' in order
    ? `(${order.anyOrder.map(writeOrder).join(' ∥ ')})`
    : `${order.name} ${order.peer}`.trim();
};

const writeScore = (score: Score): string => {
  if (Array.isArray(score)) {
    return score.map(writeScore).join(' → ');
  }
  if ('together' in score) {
    return `(${score.together.map(writeScore).join(' ∥ ')})`;
  }
  switch (score.beat) {
    case 'starts':
      return 'starts';
    case 'event':
      return score.name;
    case 'meets':
    case 'joins':
    case 'loses':
      return `${score.beat} ${score.peer}`;
  }
};

const writeRole = ({ sees }: Scenario, role: Scenario['cast'][number]): string => {
  const score = sees[role];
  return score === undefined ? 'gone' : writeScore(score);
};

const writeRuns = (scenario: Scenario): string => {
  const { runs } = scenario;
  const withAiortc = runsOf(scenario, ['page', 'aiortc of 1.1.0']);
  return runs === undefined ? '' : `, ${runs} times in a row, ${withAiortc} with aiortc`;
};

/** Which roles a peer of 1.1.0 plays somewhere. */
const writeOld = (scenario: Scenario): string => {
  const pairings = pairingsOf('page', 'page of 1.1.0').filter((pairing) =>
    playedBy(scenario, pairing),
  );
  const roles = pairings.flatMap((pairing) =>
    [...castOf(scenario, pairing)].flatMap(([role, kind]) => (is110(kind) ? [role] : [])),
  );
  const played = scenario.cast.filter((role) => roles.includes(role));
  return played.length === 0 ? 'no' : `as ${played.join(', ')}`;
};

/** As prettier aligns it. */
const writeTable = (rows: readonly string[][]): string[] => {
  const [head = []] = rows;
  const widths = head.map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [line(head), line(rule), ...rows.slice(1).map(line)];
};
