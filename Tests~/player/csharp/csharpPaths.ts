import path from 'node:path';
import { root } from '../paths.js';

export const csharp = path.join(root, 'Tests~/player/csharp');
export const actorProject = path.join(csharp, 'Actor/Actor.csproj');
/** Where linkScript.webpack.cjs writes linkScript.js. */
export const scripts = path.join(root, 'Tests~/out/csharp/scripts');
