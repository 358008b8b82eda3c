import { createBoundMethod } from './boundMethods.js';
import { initialize } from './bridge.js';
import { followDebugFlag } from './debugFlag.js';
import { isForeign, pageMarker } from './pageMarker.js';
import { getRegistry } from './registry.js';
import { readText, type GetMethod, type GetNop } from './unityRuntime.js';

/**
 * The only module with work at import (`sideEffects` in the manifest): Unity's postsets of the
 * official helper.jslib run before any code of the application and find these two by name.
 *
 * A bundle built from the official package assigns the same globals, before or after. They are
 * therefore accessors: an assignment is kept as `foreign`, and each call is served by whichever
 * registry knows the name.
 */
declare global {
  var __getNop: GetNop | undefined;
  var __getMethod: GetMethod | undefined;
}

const getNop: GetNop = (helper, getContext) => {
  const registry = getRegistry();
  const unity = { helper, getContext };
  registry.unity = unity;
  const foreignNop = registry.foreign?.getNop?.(helper, getContext);
  return (configPointer = 0) => {
    initialize(parseIsDebug(readText(unity, configPointer)));
    return foreignNop?.(configPointer);
  };
};

const getMethod: GetMethod = (name) =>
  createBoundMethod(name, getRegistry().foreign?.getMethod?.(name));

function parseIsDebug(json: string): boolean {
  const config: unknown = json === '' ? undefined : JSON.parse(json);
  return typeof config === 'object' && config !== null && Reflect.get(config, 'isDebug') === true;
}

function define<T extends GetNop | GetMethod>(
  name: '__getNop' | '__getMethod',
  own: T,
  keep: (foreign: T) => void,
): void {
  const present: unknown = globalThis[name];
  if (typeof present === 'function' && pageMarker in present) {
    return;
  }
  const set = (value: unknown): void => {
    // Another copy of ours, of whatever version, shares the registry: nothing to keep.
    if (isForeign(value)) {
      // By its name it can only be the official package's function of the same type.
      keep(value as T);
    }
  };
  set(present);
  Object.defineProperty(own, pageMarker, { value: true });
  Object.defineProperty(globalThis, name, { configurable: true, get: () => own, set });
}

define('__getNop', getNop, (foreign) => {
  getRegistry().foreign = { ...getRegistry().foreign, getNop: foreign };
});
define('__getMethod', getMethod, (foreign) => {
  getRegistry().foreign = { ...getRegistry().foreign, getMethod: foreign };
});
followDebugFlag();
