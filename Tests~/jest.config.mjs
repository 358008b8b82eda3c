import { fileURLToPath } from 'node:url';

// One runner for everything. `unit` needs Node only, `dom` a simulated page, `browser` Debian's
// Chromium and emscripten (Tests~/run.mjs installs both).
const shared = {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  moduleNameMapper: {
    '^@extreal-dev/extreal\\.integration\\.web\\.common$':
      '<rootDir>/WebGLScripts~/web.common/src/index.ts',
    '^@extreal-dev/extreal\\.integration\\.web\\.common/bridge$':
      '<rootDir>/WebGLScripts~/web.common/src/bridge.ts',
    '^@extreal-dev/extreal\\.integration\\.p2p\\.webrtc$':
      '<rootDir>/WebGLScripts~/p2p.webrtc/src/index.ts',
    '^@extreal-dev/extreal\\.integration\\.p2p\\.webrtc/protocol$':
      '<rootDir>/WebGLScripts~/p2p.webrtc/src/protocol/index.ts',
    '^@extreal-dev/extreal\\.integration\\.p2p\\.webrtc\\.signaling$':
      '<rootDir>/SignalingServer~/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/Tests~/upm/', '<rootDir>/Tests~/out/'],
};

export default {
  // Of all projects: jest does not honour one in a project. Generous, as two cores are shared.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/Tests~/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.dom\\.test\\.ts$', '\\.browser\\.test\\.ts$'],
    },
    {
      ...shared,
      displayName: 'dom',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/Tests~/**/*.dom.test.ts'],
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/Tests~/**/*.browser.test.ts'],
    },
  ],
};
