import { isForeign } from './pageMarker.js';
import { getRegistry, type Callback } from './registry.js';
import { trace } from './trace.js';
import { WebCommonError } from './WebCommonError.js';

/** C#'s end of the registry: for the `.jslib` and for PeerAdapter, not for applications. */

/** Sets the debug flag of every copy of this package on the page. */
export function initialize(isDebug: boolean): void {
  const registry = getRegistry();
  registry.isDebug = isDebug;
  registry.debugFollowers.forEach((follow) => {
    follow(isDebug);
  });
}

/** @throws WebCommonError `not-found` (A0-57) or `foreign-page-bundle`; what the action throws */
export function callAction(name: string, str1: string, str2: string): void {
  const action = getRegistry().actions.get(name);
  if (!action) {
    throw notFound('action', name);
  }
  trace('call action', name, str1, str2);
  action(str1, str2);
}

/** @throws WebCommonError `not-found` (A0-57) or `foreign-page-bundle`; what the function throws */
export function callFunction(name: string, str1: string, str2: string): string {
  const func = getRegistry().functions.get(name);
  if (!func) {
    throw notFound('function', name);
  }
  trace('call function', name, str1, str2);
  return func(str1, str2);
}

/** From now on `callback(name, …)` calls `target`; the last one counts. */
export function addCallback(name: string, target: Callback): void {
  trace('add callback', name);
  getRegistry().callbacks.set(name, target);
}

export function hasAction(name: string): boolean {
  return getRegistry().actions.has(name);
}

export function hasFunction(name: string): boolean {
  return getRegistry().functions.has(name);
}

export function hasCallback(name: string): boolean {
  return getRegistry().callbacks.has(name);
}

/** Whether a bundle built from the official package, whose registry is private, is on the page. */
export function hasForeignPageBundle(): boolean {
  // The second: where no bundle of ours took its globals into the registry.
  // eslint-disable-next-line no-restricted-globals -- set by name, by the official package
  return getRegistry().foreign !== undefined || isForeign(Reflect.get(globalThis, '__getMethod'));
}

/**
 * Refuses, with a warning, later registrations of names that start so.
 *
 * @param prefix - up to and with the `#`, e.g. `WebGLPeerClient#`
 */
export function seal(prefix: string): void {
  getRegistry().sealed.set(prefix, false);
}

/** Any failure as C# reads it: its `code` when it has one, else `unexpected`. */
export function describeError(error: unknown): { code: string; message: string } {
  if (!(error instanceof Error)) {
    return { code: 'unexpected', message: String(error) };
  }
  const code: unknown = 'code' in error ? error.code : undefined;
  return { code: typeof code === 'string' ? code : 'unexpected', message: error.message };
}

function notFound(kind: 'action' | 'function', name: string): WebCommonError {
  if (!hasForeignPageBundle()) {
    return new WebCommonError('not-found', `A ${kind} to call not found. name=${name}`);
  }
  return new WebCommonError(
    'foreign-page-bundle',
    `${name} is not registered where this player looks. The page's script is built from the ` +
      'official Extreal npm packages, which keep what they register to themselves. Rebuild it ' +
      'from the npm packages that come with this version of Extreal.Integration.P2P.WebRTC ' +
      '(same names, same API).',
  );
}
