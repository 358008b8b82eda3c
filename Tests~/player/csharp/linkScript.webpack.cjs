const path = require('node:path');

const base = require('../pageScript.webpack.cjs');

const root = path.resolve(__dirname, '../../..');
const [rule] = base.module.rules;
const { options } = rule;

// As an application of today: LinkProbe iterates over sets, which ES5 cannot.
const compilerOptions = { ...options.compilerOptions, target: 'ES2020', lib: ['ES2020', 'DOM'] };

module.exports = {
  ...base,
  entry: path.join(__dirname, 'linkScript.ts'),
  output: { path: path.join(root, 'Tests~/out/csharp/scripts'), filename: 'linkScript.js' },
  module: { rules: [{ ...rule, options: { ...options, compilerOptions } }] },
};
