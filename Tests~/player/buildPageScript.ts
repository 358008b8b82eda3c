import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import path from 'node:path';
import { out, root } from './paths.js';

/** Bundles pageScript.ts as an application does; gives the folder that holds pageScript.js. */
export async function buildPageScript(): Promise<string> {
  const config = path.join(__dirname, 'pageScript.webpack.cjs');
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  await promisify(execFile)(process.execPath, [webpack, '--config', config], { cwd: root });
  return out;
}
