import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../paths.js';
import { csharp } from './csharpPaths.js';

/** Bundles linkScript.ts as an application does; serveCsharp serves it. */
export async function buildLinkScript(): Promise<void> {
  const config = path.join(csharp, 'linkScript.webpack.cjs');
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  await promisify(execFile)(process.execPath, [webpack, '--config', config], { cwd: root });
}
