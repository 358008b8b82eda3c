import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { listProjectFiles, ROOT } from './projectFiles.js';

type Case = readonly [rule: string, file: string, text: string];

const P2P = 'WebGLScripts~/p2p.webrtc/src';
const CLASS = `${P2P}/PeerError.ts`;
// The type-checked rules need a file that its tsconfig knows: any of the room will do.
const PEER = listProjectFiles().find((file) => file.startsWith(`${P2P}/peer/`)) ?? `${P2P}/peer/`;
const MAKES_CONNECTION = 'export const connection = new RTCPeerConnection();\n';
const READS_DOCUMENT = 'export const title = document.title;\n';
const lines = (count: number, line: string): string => `${line}\n`.repeat(count);

const BREACHES: readonly Case[] = [
  ['no-restricted-syntax', CLASS, 'export default 1;\n'],
  ['no-restricted-syntax', CLASS, 'export enum Colour { Red }\n'],
  ['no-restricted-syntax', CLASS, "export * from './PeerRole.js';\n"],
  ['no-restricted-syntax', CLASS, "export { PeerRole } from './PeerRole.js';\n"],
  ['no-restricted-globals', CLASS, MAKES_CONNECTION],
  ['no-restricted-globals', CLASS, READS_DOCUMENT],
  ['no-restricted-globals', CLASS, 'export const port = globalThis.location;\n'],
  ['no-restricted-globals', PEER, READS_DOCUMENT],
  ['max-lines', CLASS, lines(201, 'export {};')],
  ['max-lines-per-function', CLASS, `export function f(): void {\n${lines(40, 'f();')}}\n`],
  ['@typescript-eslint/no-explicit-any', CLASS, 'export const a: any = 1;\n'],
  [
    '@typescript-eslint/no-non-null-assertion',
    CLASS,
    'export const f = (a: string | null): string => a!;\n',
  ],
  [
    '@typescript-eslint/no-floating-promises',
    CLASS,
    'export function f(p: Promise<void>): void {\n  p;\n}\n',
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    CLASS,
    "export function f(a: 'x' | 'y'): void {\n  switch (a) {\n    case 'x':\n  }\n}\n",
  ],
  [
    '@typescript-eslint/consistent-type-imports',
    CLASS,
    "import { PeerRole } from './PeerRole.js';\nexport type R = PeerRole;\n",
  ],
];

const ALLOWED: readonly (readonly [what: string, file: string, text: string])[] = [
  ['peer/ makes connections', PEER, MAKES_CONNECTION],
  [
    'any room may name the type of a connection',
    CLASS,
    'export const close = (pc: RTCPeerConnection): void => {\n  pc.close();\n};\n',
  ],
  ['an index may gather', `${P2P}/protocol/index.ts`, "export type * from './Message.js';\n"],
  ['a function of 40 lines', CLASS, `export function f(): void {\n${lines(38, 'f();')}}\n`],
];

describe('ESLint’s rules', () => {
  let found: string[][];

  beforeAll(() => {
    const cases = [...BREACHES, ...ALLOWED].map(([, file, text]) => ({ file, text }));
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'Tests~', 'house', 'lintTexts.mjs')],
      { cwd: ROOT, encoding: 'utf8', input: JSON.stringify(cases) },
    );
    if (stdout === '') {
      throw new Error(stderr);
    }
    found = JSON.parse(stdout) as string[][];
  }, 60_000);

  it.each(BREACHES.map(([rule, file], index) => ({ rule, file, index })))(
    '$rule finds its fault in $file ($index)',
    ({ rule, index }) => {
      expect(found[index]).toContain(rule);
    },
  );

  it.each(ALLOWED.map(([what], index) => ({ what, index })))('allow: $what', ({ index }) => {
    expect(found[BREACHES.length + index]).toEqual([]);
  });
});
