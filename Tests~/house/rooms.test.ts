import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { ROOT } from './projectFiles.js';

const P2P = 'WebGLScripts~/p2p.webrtc/src';
const WEB_COMMON = 'WebGLScripts~/web.common/src';
const SERVER = 'SignalingServer~/src';
const SCOPE = '@extreal-dev/extreal.integration';

/** For each rule, an import that breaks it: the file, and what it says. */
const BREACHES: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['no-cycles', `${P2P}/a.ts`, "import './b.js';"],
  ['no-unresolved', `${P2P}/typo.ts`, "import './nobody.js';"],
  ['declared-packages-only', `${P2P}/guest.ts`, "import 'acorn';"],
  ['protocol-imports-nothing', `${P2P}/protocol/p.ts`, "import '../assertNever.js';"],
  ['unity-is-a-leaf', `${P2P}/mesh/m.ts`, "import '../unity/PeerAdapter.js';"],
  ['only-unity-knows-the-bridge', `${P2P}/hooks/h.ts`, `import '${SCOPE}.web.common';`],
  ['only-signaling-knows-socket-io', `${P2P}/mesh/s.ts`, "import 'socket.io-client';"],
  [
    'peer-config-takes-types-only',
    `${P2P}/PeerConfig.ts`,
    "import { io } from 'socket.io-client';\nexport const a = io;",
  ],
  ['rooms-do-not-look-up', `${P2P}/peer/q.ts`, "import '../PeerClient.js';"],
  ['signaling-carries-only', `${P2P}/signaling/c.ts`, "import '../peer/q.js';"],
  ['web-common-stands-alone', `${WEB_COMMON}/w.ts`, `import '${SCOPE}.p2p.webrtc';`],
  [
    'server-takes-types-only',
    `${SERVER}/v.ts`,
    `import { x } from '${SCOPE}.p2p.webrtc/protocol';\nexport const y = x;`,
  ],
  ['registry-imports-no-handlers', `${SERVER}/registry/r.ts`, "import '../handlers/h.js';"],
  ['peers-import-no-handlers', `${SERVER}/peers/p.ts`, "import '../handlers/h.js';"],
  ['jslib-imports-the-packages-only', 'WebGLScripts~/jslib/src/j.ts', "import 'socket.io-client';"],
  [
    'samples-use-the-packages-front-door',
    'Samples~/WebPage/src/d.ts',
    `import '../../../${P2P}/PeerClient.js';`,
  ],
  ['products-do-not-import-tests', `${SERVER}/t.ts`, "import '../../Tests~/fake.js';"],
];

/** Imports that look like breaches and are allowed. */
const ALLOWED: Readonly<Record<string, string>> = {
  [`${P2P}/index.ts`]: "export * from './unity/PeerAdapter.js';",
  [`${P2P}/assertNever.ts`]: 'export const n = 1;',
  [`${P2P}/PeerClient.ts`]: "import './signaling/ok.js';\nexport const c = 1;",
  [`${P2P}/signaling/ok.ts`]: "import 'socket.io-client';\nimport '../protocol/index.js';",
  [`${P2P}/protocol/index.ts`]: 'export const x = 1;',
  [`${P2P}/unity/PeerAdapter.ts`]: `import '${SCOPE}.web.common/bridge';`,
  [`${P2P}/b.ts`]: "import './a.js';",
  [`${WEB_COMMON}/index.ts`]: 'export const w = 1;',
  [`${WEB_COMMON}/bridge.ts`]: 'export const w = 1;',
  [`${SERVER}/index.ts`]: `import type { x } from '${SCOPE}.p2p.webrtc/protocol';\nexport type X = typeof x;`,
  [`${SERVER}/handlers/h.ts`]: "import '../registry/ok.js';",
  [`${SERVER}/registry/ok.ts`]: 'export const k = 1;',
  'WebGLScripts~/jslib/src/ok.ts': `import '${SCOPE}.p2p.webrtc';\nimport '${SCOPE}.web.common';`,
  'Samples~/WebPage/src/ok.ts': `import '${SCOPE}.p2p.webrtc';`,
  'Tests~/fake.ts': 'export const f = 1;',
};

type Violation = { rule: { name: string }; from: string };

describe('dependency-cruiser’s rules', () => {
  let folder: string;
  let violations: Violation[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rooms-'));
    const config = ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'Tests~/tsconfig.json'];
    for (const file of [
      ...config,
      'package.json',
      'WebGLScripts~/p2p.webrtc/package.json',
      'SignalingServer~/package.json',
    ]) {
      cpSync(join(ROOT, file), join(folder, file));
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const breaches = BREACHES.map(([, file, text]) => [file, text] as const);
    for (const [file, text] of [...Object.entries(ALLOWED), ...breaches]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const depcruise = join(ROOT, 'node_modules', '.bin', 'depcruise');
    const { stdout } = spawnSync(
      depcruise,
      [...['--config', '.dependency-cruiser.cjs', '--output-type', 'json'], '.'],
      { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    const result = JSON.parse(stdout) as { summary: { violations: Violation[] } };
    violations = result.summary.violations;
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(BREACHES)('%s is broken by %s', (rule, file) => {
    const broken = violations.filter(({ from }) => from === file).map(({ rule: { name } }) => name);
    expect(broken).toContain(rule);
  });

  it('leave what the picture allows alone', () => {
    const guilty = new Set(BREACHES.map(([, file]) => file));
    const others = violations
      .filter(({ from, rule }) => !guilty.has(from) && rule.name !== 'no-cycles')
      .map(({ from, rule }) => `${from}: ${rule.name}`);
    expect(others).toEqual([]);
  });

  it('are all proved here', () => {
    const { stdout } = spawnSync(
      process.execPath,
      ['-p', "JSON.stringify(require('./.dependency-cruiser.cjs').forbidden.map((r) => r.name))"],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect(BREACHES.map(([rule]) => rule).sort()).toEqual((JSON.parse(stdout) as string[]).sort());
  });
});
