// The proof, step by step, in the order in which a fault is cheapest to find.
import { checkJslib } from './checkJslib.mjs';
import { install } from './install.mjs';

const jest = (...args) => ['jest', '--config', 'Tests~/jest.config.mjs', '--rootDir', '.', ...args];

/** Each step is a command of node_modules/.bin, or a function that returns whether all is well. */
export const STEPS = [
  { name: 'install', title: 'What the machine needs', run: install },
  { name: 'build', title: 'The npm packages compile', command: ['tsc', '-b'] },
  { name: 'types', title: 'The tests type-check', command: ['tsc', '-p', 'Tests~/tsconfig.json'] },
  {
    name: 'jslib types',
    title: 'What the .jslib embeds iterates over arrays only, and type-checks as ES5',
    command: ['tsc', '-p', 'WebGLScripts~/jslib'],
  },
  {
    name: 'page types',
    title: 'The sample page type-checks',
    command: ['tsc', '-p', 'Samples~/WebPage', '--noEmit'],
  },
  { name: 'eslint', title: 'House rules', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'prettier', title: 'Formatting', command: ['prettier', '--check', '.'] },
  {
    name: 'rooms',
    title: 'Who may import whom',
    command: [
      ...['depcruise', '--config', '.dependency-cruiser.cjs'],
      ...['WebGLScripts~', 'SignalingServer~', 'Samples~'],
    ],
  },
  { name: 'jslib', title: 'The committed .jslib is what its sources build', run: checkJslib },
  { name: 'page', title: 'The sample page builds', command: ['webpack', '--config-name', 'page'] },
  {
    name: 'dotnet',
    title: 'The C#: three define sets, its surface, the native client (xunit)',
    command: ['dotnet', 'test', 'Tests~/Runtime/Tests.slnx', '--nologo', '-m:1'],
  },
  {
    name: 'unit',
    title: 'Units, servers on port 0, the house, the tarballs (Node and jsdom)',
    command: jest('--selectProjects', 'unit', 'dom'),
  },
  {
    name: 'browser',
    title: 'Chromium, C# in WebAssembly and on .NET, players linked by emcc',
    command: jest('--selectProjects', 'browser', '--maxWorkers=2'),
  },
];
