// `npm run build` writes the template's index.js, which is committed: a sample that is imported into
// Unity has been built already.
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const BANNER = `Built by \`npm run build\` in WebGLScripts~ of the sample MVS: do not edit.
With socket.io-client and what belongs to it, all MIT: see "Third Party Notices.md" of the package.`;

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export default {
  mode: 'production',
  context: at('.'),
  target: 'web',
  devtool: false,
  entry: at('src/index.ts'),
  output: { path: at('../WebGLTemplates/MVS'), filename: 'index.js' },
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'ts-loader',
        options: { configFile: at('tsconfig.json'), transpileOnly: true },
      },
    ],
  },
  plugins: [new webpack.BannerPlugin({ banner: BANNER, stage: Infinity })],
  performance: { hints: false },
};
