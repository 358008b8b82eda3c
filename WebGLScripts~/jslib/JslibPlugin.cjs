// Turns webpack's bundle into the .jslib: ES5, minified, put into the hand-written wrapper, and
// checked. Anything that Emscripten would mangle fails the build.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const acorn = require('acorn');
const terser = require('terser');
const ts = require('typescript');

const TEMPLATE = path.join(__dirname, 'PeerAdapter.jslib.template');
const PLACEHOLDER = '/* BUNDLE */';
/** The one macro that the wrapper uses; a call of a parameter stands in for it in the check. */
const MACRO = /\{\{\{ makeDynCall\('v?i+', 'callback'\) \}\}\}/g;

/** Also what came as ES2017 from npm. */
function toEs5(source) {
  const { outputText } = ts.transpileModule(source, {
    fileName: 'bundle.js',
    compilerOptions: {
      allowJs: true,
      target: ts.ScriptTarget.ES5,
      module: ts.ModuleKind.ESNext,
      // Loops and spreads run over arrays only: `tsc -p WebGLScripts~/jslib` sees to it for ours,
      // and socket.io-client's own do. Saves half a kilobyte of helpers and try blocks.
      downlevelIteration: false,
    },
  });
  return outputText;
}

async function minify(source) {
  const { code } = await terser.minify(source, {
    ecma: 5,
    // Nothing here reads a property for its getter's sake.
    compress: { ecma: 5, passes: 3, drop_console: false, pure_getters: true },
    format: { ecma: 5, ascii_only: true, comments: false },
  });
  return code;
}

/** @throws Error with all that Emscripten's preprocessor or optimizer would change or refuse */
function check(jslib) {
  const faults = [];
  const plain = jslib.replace(MACRO, 'callback');
  if (plain.includes('{{{')) faults.push('holds "{{{" that is not makeDynCall of the wrapper');
  if (/^\s*#/m.test(jslib)) faults.push('holds a line that starts with #');
  // eslint-disable-next-line no-control-regex
  if (/[^\x00-\x7f]/.test(jslib)) faults.push('holds characters beyond ASCII');
  try {
    acorn.parse(plain, { ecmaVersion: 5, sourceType: 'script' });
  } catch (error) {
    faults.push(`holds syntax above ES5: ${error.message}`);
  }
  if (faults.length > 0) throw new Error(`The .jslib ${faults.join('; ')}.`);
}

class JslibPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('JslibPlugin', (compilation) => {
      compilation.fileDependencies.add(TEMPLATE);
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
      compilation.hooks.processAssets.tapPromise({ name: 'JslibPlugin', stage }, async (assets) => {
        for (const [name, asset] of Object.entries(assets)) {
          const bundle = await minify(toEs5(asset.source().toString()));
          const jslib = wrap(bundle);
          check(jslib);
          compilation.updateAsset(name, new sources.RawSource(jslib));
        }
      });
    });
  }
}

/** The comments are for who reads the template; the first line says where that is. */
function wrap(bundle) {
  const template = readFileSync(TEMPLATE, 'utf8');
  const [header, ...lines] = template.split('\n').filter((line) => line.trim() !== '');
  const code = lines.filter((line) => !line.trimStart().startsWith('//'));
  const [before, after] = code.join('\n').split(PLACEHOLDER);
  return `${header}\n${before}${bundle}${after}\n`;
}

module.exports = { JslibPlugin, check };
