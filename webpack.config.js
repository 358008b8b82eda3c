/* global module, require, __dirname */
// Two builds: `webpack --config-name jslib` and `webpack --config-name page`.
const path = require('node:path');
const { JslibPlugin } = require('./WebGLScripts~/jslib/JslibPlugin.cjs');

const at = (...parts) => path.resolve(__dirname, ...parts);
const scope = '@extreal-dev/extreal.integration';

const typescript = (configFile, compilerOptions) => ({
  test: /\.ts$/,
  loader: 'ts-loader',
  // Types are checked by `tsc -b` and by the tests' own step.
  options: { configFile: at(configFile), transpileOnly: true, compilerOptions },
});

/** The packages' sources themselves, so that the build needs nothing built before. */
const sources = {
  [`${scope}.web.common/bridge$`]: at('WebGLScripts~/web.common/src/bridge.ts'),
  [`${scope}.web.common$`]: at('WebGLScripts~/web.common/src/index.ts'),
  [`${scope}.p2p.webrtc$`]: at('WebGLScripts~/p2p.webrtc/src/index.ts'),
};

/** What the embedded bundle leaves out, or replaces by less; the npm packages keep it all. */
const withoutBinary = at('WebGLScripts~/jslib/src/withoutBinary.ts');
const leftOut = {
  // Never tried, as nobody lists it in `transports`.
  [at('node_modules/engine.io-client/build/esm/transports/webtransport.js')]: false,
  // For the official helper.jslib, whose postsets have run before this bundle is evaluated.
  [at('WebGLScripts~/web.common/src/pageGlobals.ts')]: false,
  [at('node_modules/socket.io-parser/build/esm/binary.js')]: withoutBinary,
  [at('node_modules/socket.io-parser/build/esm/is-binary.js')]: withoutBinary,
  [at('node_modules/engine.io-parser/build/esm/contrib/base64-arraybuffer.js')]: withoutBinary,
};

const jslib = {
  name: 'jslib',
  mode: 'production',
  context: __dirname,
  target: ['web', 'es5'],
  devtool: false,
  entry: at('WebGLScripts~/jslib/src/index.ts'),
  output: {
    path: at('Runtime/Plugins/WebGL'),
    filename: 'PeerAdapter.jslib',
    library: { name: 'ExtrealP2P_bundle', type: 'var' },
  },
  resolve: {
    extensionAlias: { '.js': ['.ts', '.js'] },
    alias: { ...sources, ...leftOut },
  },
  module: {
    rules: [
      typescript('WebGLScripts~/jslib/tsconfig.json', { noEmit: false, target: 'ES2020' }),
      // They do not say so in their manifests; keeps out what is exported but not used.
      { test: /node_modules\/(socket|engine)\.io-(client|parser)\//, sideEffects: false },
    ],
  },
  // JslibPlugin minifies, after it has lowered everything to ES5.
  optimization: { minimize: false },
  performance: { hints: false },
  plugins: [new JslibPlugin()],
};

const page = {
  name: 'page',
  mode: 'production',
  context: __dirname,
  target: 'web',
  devtool: 'source-map',
  entry: at('Samples~/WebPage/src/index.ts'),
  output: { path: at('Samples~/WebPage/dist'), filename: 'index.js' },
  // As a user's bundler does: the packages come by their names, built.
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  module: {
    rules: [
      typescript('Samples~/WebPage/tsconfig.json', {
        module: 'ESNext',
        moduleResolution: 'Bundler',
      }),
    ],
  },
  performance: { hints: false },
};

module.exports = [jslib, page];
