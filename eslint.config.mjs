// House rules that ESLint can hold; each maps to a sentence of Documentation~/architecture.md or of
// the style in its last part. Run: `npm test -- --only eslint`.
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const P2P = 'WebGLScripts~/p2p.webrtc/src';
const PRODUCT_SOURCES = [
  'WebGLScripts~/*/src/**/*.ts',
  'SignalingServer~/src/**/*.ts',
  'Samples~/WebPage/src/**/*.ts',
  'Samples~/MVS/WebGLScripts~/src/**/*.ts',
];
const TEST_SOURCES = ['Tests~/**/*.ts'];

/** Only these files may know that they run in a page or in a process; the rest is handed things. */
const COMPOSITION_ROOTS = [
  `${P2P}/PeerClient.ts`,
  `${P2P}/unity/**/*.ts`,
  'WebGLScripts~/web.common/src/pageGlobals.ts',
  'WebGLScripts~/web.common/src/video/**/*.ts',
  'WebGLScripts~/web.common/src/Video*.ts',
  'WebGLScripts~/jslib/src/**/*.ts',
  'SignalingServer~/src/main.ts',
  'Samples~/WebPage/src/**/*.ts',
];
const AMBIENT = ['window', 'document', 'navigator', 'location', 'self', 'globalThis', 'process'];

const forbidGlobals = (names, why) => names.map((name) => ({ name, message: why }));
const AMBIENT_GLOBALS = forbidGlobals(
  AMBIENT,
  'Only composition roots read globals (eslint.config.mjs names them): take a collaborator by constructor.',
);
const PEER_CONNECTION = forbidGlobals(
  ['RTCPeerConnection'],
  'Only peer/ makes connections: take `createPeerConnection` by constructor.',
);

const NO_DEFAULT_EXPORT = [
  { selector: 'ExportDefaultDeclaration', message: 'No default exports: name what you export.' },
  {
    selector: "ExportSpecifier[exported.name='default']",
    message: 'No default exports: name what you export.',
  },
];
const NO_ENUM = {
  selector: 'TSEnumDeclaration',
  message: 'No enums: a union of strings, or a const object with a type of the same name.',
};
const NO_BARREL = [
  { selector: 'ExportAllDeclaration', message: 'No barrels apart from an index.ts.' },
  { selector: 'ExportNamedDeclaration[source]', message: 'No barrels apart from an index.ts.' },
];

export default defineConfig(
  globalIgnores([
    '**/node_modules/',
    '**/dist/',
    'Samples~/MVS/WebGLTemplates/MVS/index.js',
    'Tests~/out/',
    'Tests~/tarballs/',
    // Written as users of 1.1.0 wrote; Tests~/consumers/tarballs.test.ts compiles them.
    'Tests~/consumers/programs/',
    'Runtime/',
    // Emscripten's macros are not JavaScript before Emscripten has read them.
    '**/*.jslib',
    'WebGLScripts~/jslib/**/*.js',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...[
            'AbortController',
            'AbortSignal',
            'Buffer',
            'TextDecoder',
            'TextEncoder',
            'URL',
            'fetch',
          ],
          ...[
            'clearInterval',
            'clearTimeout',
            'console',
            'crypto',
            'performance',
            'process',
            'setImmediate',
          ],
          ...['setInterval', 'setTimeout', 'structuredClone', 'URLSearchParams', 'WebSocket'],
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    // Benches and drivers hold functions that run in the page.
    files: ['Tests~/**/*.mjs'],
    languageOptions: {
      globals: { window: 'readonly', document: 'readonly', RTCPeerConnection: 'readonly' },
    },
  },
  {
    files: ['**/*.cjs', 'webpack.config.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' },
    },
    rules: { 'no-redeclare': ['error', { builtinGlobals: false }] },
  },
  {
    files: [...PRODUCT_SOURCES, ...TEST_SOURCES],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off', // `type` says what a shape is, `interface` what is implemented
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        // `default: return assertNever(x)` is the house's way to end a switch.
        { considerDefaultExhaustiveForUnions: true },
      ],
      // The same name for a const object and its type is how the house writes what others call enum.
      '@typescript-eslint/no-redeclare': 'off',
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: PRODUCT_SOURCES,
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': [
        'error',
        { max: 40, skipBlankLines: true, skipComments: true, IIFEs: true },
      ],
      'no-restricted-globals': ['error', ...AMBIENT_GLOBALS, ...PEER_CONNECTION],
      'no-restricted-syntax': ['error', ...NO_DEFAULT_EXPORT, NO_ENUM, ...NO_BARREL],
    },
  },
  {
    files: PRODUCT_SOURCES.map((glob) => glob.replace('*.ts', 'index.ts')),
    rules: { 'no-restricted-syntax': ['error', ...NO_DEFAULT_EXPORT, NO_ENUM] },
  },
  {
    files: COMPOSITION_ROOTS,
    rules: { 'no-restricted-globals': ['error', ...PEER_CONNECTION] },
  },
  {
    files: [`${P2P}/peer/**/*.ts`],
    rules: { 'no-restricted-globals': ['error', ...AMBIENT_GLOBALS] },
  },
  {
    files: TEST_SOURCES,
    rules: {
      'no-restricted-syntax': ['error', ...NO_DEFAULT_EXPORT, NO_ENUM],
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // `expect(fake.method)` hands a method over unbound on purpose.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
);
