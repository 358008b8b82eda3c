import { crossOriginIsolated, serveFolder } from '../browser/serveStatic.js';
import { nameOf, type LinkSettings } from './linkPlayer.js';
import { out } from './paths.js';

/** Assigns the same globals as a bundle built from the official packages, and keeps its own map. */
const foreignBundle = `
  var actions = new Map([['WebGLPeerClient#WebGLPeerClient', function () {}]]);
  globalThis.__getNop = function () { return function () {}; };
  globalThis.__getMethod = function () { return function (name) { actions.get(name)(); }; };
`;

const pageScripts = {
  none: '',
  ours: '<script src="/out/pageScript.js"></script>',
  foreign: '<script src="/foreign.js"></script>',
};
export type PageScript = keyof typeof pageScripts;

function htmlOf(settings: LinkSettings, pageScript: PageScript): string {
  return `<!doctype html><meta charset="utf-8"><title>player</title><link rel="icon" href="data:,">
    ${pageScripts[pageScript]}
    <script src="/out/${nameOf(settings)}/framework.js"></script>
    <script>
      globalThis.player = unityFramework({
        report: function (name, str1, str2) { globalThis.report(name, str1, str2); },
      });
    </script>`;
}

/** A page for each kind of page script, with the player that was linked with these settings. */
export async function servePlayers(settings: LinkSettings): Promise<{
  urlOf: (pageScript: PageScript) => string;
  close: () => Promise<void>;
}> {
  const headers = settings.threads ? crossOriginIsolated : {};
  const { url, close } = await serveFolder(
    { path: '/none.html', content: htmlOf(settings, 'none'), headers },
    { path: '/ours.html', content: htmlOf(settings, 'ours'), headers },
    { path: '/foreign.html', content: htmlOf(settings, 'foreign'), headers },
    { path: '/foreign.js', content: foreignBundle, headers },
    { path: '/out/', folder: out, headers },
  );
  return { urlOf: (pageScript) => `${url}/${pageScript}.html`, close };
}
