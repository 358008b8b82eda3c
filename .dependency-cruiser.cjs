// Who may import whom. The picture is in Documentation~/architecture.md; each rule is one arrow of
// it that must not exist. Tests~/house/rooms.test.ts breaks every rule once. Run: `npm test -- --only rooms`.
const path = require('node:path');

const P2P = '^WebGLScripts~/p2p\\.webrtc/src/';
const WEB_COMMON = '^WebGLScripts~/web\\.common/';
const JSLIB = '^WebGLScripts~/jslib/';
const SERVER = '^SignalingServer~/src/';
const SAMPLES = '^Samples~/';

/** Both ways in which a dependency may be resolved: the workspace's folder, or its link. */
const orLinked = (folder, packageName) =>
  `${folder}|(^|/)node_modules/@extreal-dev/${packageName}/`;
const P2P_PACKAGE = orLinked(
  '^WebGLScripts~/p2p\\.webrtc/',
  'extreal\\.integration\\.p2p\\.webrtc',
);
const WEB_COMMON_PACKAGE = orLinked(WEB_COMMON, 'extreal\\.integration\\.web\\.common');

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'Two files that need each other are one idea or three.',
      {},
      { circular: true },
    ),
    rule(
      'no-unresolved',
      'Every import is of a file or of a package that is there.',
      {},
      {
        couldNotResolve: true,
      },
    ),
    rule(
      'declared-packages-only',
      'A package declares what it imports in its own package.json.',
      { path: `${P2P}|${WEB_COMMON}|${SERVER}` },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    rule(
      'protocol-imports-nothing',
      'protocol/ is the contract of both ends: it depends on neither.',
      { path: `${P2P}protocol/` },
      { pathNot: `${P2P}protocol/` },
    ),
    rule(
      'unity-is-a-leaf',
      'Delete unity/ and the npm package still works in a plain page: only index.ts names it.',
      { path: P2P, pathNot: `${P2P}(unity/|index\\.ts$)` },
      { path: `${P2P}unity/` },
    ),
    rule(
      'only-unity-knows-the-bridge',
      'Actions, functions and callbacks are how C# calls: no other room of p2p.webrtc has a use for them.',
      { path: P2P, pathNot: `${P2P}unity/` },
      { path: WEB_COMMON_PACKAGE },
    ),
    rule(
      'only-signaling-knows-socket-io',
      'The rest speaks protocol/. PeerConfig names its option types, and no more.',
      { path: P2P, pathNot: `${P2P}(signaling/|PeerConfig\\.ts$)` },
      { path: '(^|/)node_modules/(socket|engine)\\.io' },
    ),
    rule(
      'peer-config-takes-types-only',
      'PeerConfig is a shape: importing it must not load socket.io-client.',
      { path: `${P2P}PeerConfig\\.ts$` },
      { path: '(^|/)node_modules/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'rooms-do-not-look-up',
      'mesh/, peer/, channels/ and hooks/ are handed what they need; PeerClient puts them together.',
      { path: `${P2P}(mesh|peer|channels|hooks)/` },
      { path: `${P2P}(signaling/|unity/|PeerClient\\.ts$|index\\.ts$)` },
    ),
    rule(
      'signaling-carries-only',
      'signaling/ carries messages; it knows nothing of who they are for.',
      { path: `${P2P}signaling/` },
      { path: `${P2P}(mesh|peer|channels|hooks|unity)/|${P2P}(PeerClient|index)\\.ts$` },
    ),
    rule(
      'web-common-stands-alone',
      'web.common is installed without p2p.webrtc.',
      { path: WEB_COMMON },
      { path: `${P2P_PACKAGE}|${SERVER}|${JSLIB}|${SAMPLES}` },
    ),
    rule(
      'server-takes-types-only',
      'The server shares the contract with the client, never its code.',
      { path: SERVER },
      { path: `${P2P_PACKAGE}|${WEB_COMMON_PACKAGE}`, dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'registry-imports-no-handlers',
      'Handlers call the registry; the registry calls nobody.',
      { path: `${SERVER}registry/` },
      { path: `${SERVER}(handlers/|main\\.ts$|index\\.ts$)` },
    ),
    rule(
      'peers-import-no-handlers',
      'Handlers call peers; peers call no handler.',
      { path: `${SERVER}peers/` },
      { path: `${SERVER}(handlers/|main\\.ts$|index\\.ts$)` },
    ),
    rule(
      'jslib-imports-the-packages-only',
      'The embedded bundle is made as a user would make one.',
      { path: `${JSLIB}src/` },
      { pathNot: `${JSLIB}|${P2P_PACKAGE}|${WEB_COMMON_PACKAGE}` },
    ),
    rule(
      'samples-use-the-packages-front-door',
      'A sample shows what a user can do: no reaching into folders of the packages.',
      { path: `${SAMPLES}.+/src/` },
      {
        path: '^(WebGLScripts~|SignalingServer~)/',
        pathNot: 'src/(index|bridge|protocol/index)\\.ts$',
      },
    ),
    rule(
      'products-do-not-import-tests',
      'What ships does not know that it is tested.',
      { path: '^(WebGLScripts~|SignalingServer~|Samples~)/' },
      { path: '^Tests~/' },
    ),
  ],
  options: {
    doNotFollow: { path: '(^|/)(node_modules|dist)/' },
    exclude: {
      path: [
        '^WebGLScripts~/[^/]+/dist/',
        '^SignalingServer~/dist/',
        '^Samples~/[^/]+/dist/',
        '^Tests~/(out|tarballs)/',
      ],
    },
    // Resolves the packages' names to their sources, as the tests do.
    tsConfig: { fileName: path.join(__dirname, 'Tests~/tsconfig.json') },
    tsPreCompilationDeps: 'specify',
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
      mainFields: ['types', 'module', 'main'],
    },
  },
};
