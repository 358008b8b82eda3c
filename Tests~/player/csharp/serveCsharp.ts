import { serveFolder } from '../../browser/serveStatic.js';
import { scripts } from './csharpPaths.js';

/** Whether the page loads linkScript.js, an application's own bundle, before the player. */
export type CsharpPageScript = 'none' | 'links';

/** Serves a page that buildCsharp made. */
export async function serveCsharp(page: string): Promise<{
  urlOf: (pageScript: CsharpPageScript) => string;
  close: () => Promise<void>;
}> {
  const { url, close } = await serveFolder(
    { path: '/scripts/', folder: scripts },
    { path: '/', folder: page },
  );
  const queries = { none: '', links: '?script=/scripts/linkScript.js' };
  return { urlOf: (pageScript) => `${url}/${queries[pageScript]}`, close };
}
