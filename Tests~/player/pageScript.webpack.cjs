const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const scope = '@extreal-dev/extreal.integration';

module.exports = {
  mode: 'production',
  devtool: false,
  target: 'web',
  entry: path.join(__dirname, 'pageScript.ts'),
  output: { path: path.join(root, 'Tests~/out/player'), filename: 'pageScript.js' },
  resolve: {
    extensionAlias: { '.js': ['.ts', '.js'] },
    alias: {
      [`${scope}.web.common/bridge$`]: path.join(root, 'WebGLScripts~/web.common/src/bridge.ts'),
      [`${scope}.web.common$`]: path.join(root, 'WebGLScripts~/web.common/src/index.ts'),
      [`${scope}.p2p.webrtc$`]: path.join(root, 'WebGLScripts~/p2p.webrtc/src/index.ts'),
    },
  },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'ts-loader',
        options: {
          configFile: path.join(root, 'WebGLScripts~/jslib/tsconfig.json'),
          transpileOnly: true,
          compilerOptions: { noEmit: false },
        },
      },
    ],
  },
  performance: { hints: false },
};
