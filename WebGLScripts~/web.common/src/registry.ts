import type { ForeignBundle, UnityRuntime } from './unityRuntime.js';

/** What C# calls; returns nothing. A missing argument is "". */
export type Action = (str1: string, str2: string) => void;
/** What C# calls for a string. A missing argument is "". */
export type StringFunction = (str1: string, str2: string) => string;
/** Reaches C#. */
export type Callback = (str1: string, str2: string) => void;

/** All that the copies of this package on one page share. */
export type Registry = {
  isDebug: boolean;
  readonly actions: Map<string, Action>;
  readonly functions: Map<string, StringFunction>;
  readonly callbacks: Map<string, Callback>;
  /** Names whose calls are not traced (A0-59). */
  readonly suppressed: Set<string>;
  /**
   * Name prefixes that are served already, each with whether it has been warned of: later
   * registrations are refused.
   */
  readonly sealed: Map<string, boolean>;
  /** One per copy of this package, which keeps its own `isDebug` binding. */
  readonly debugFollowers: Set<(isDebug: boolean) => void>;
  /** What the official helper.jslib handed over; undefined where that package is not in use. */
  unity: UnityRuntime | undefined;
  /** The page globals of a bundle built from the official package, when one is on the page. */
  foreign: ForeignBundle | undefined;
};

// The last part is the version of the shape above: another shape must take another key.
const registryKey = Symbol.for('extreal.integration.web.common/registry/1');

function createRegistry(): Registry {
  return {
    isDebug: false,
    actions: new Map(),
    functions: new Map(),
    callbacks: new Map(),
    suppressed: new Set(),
    sealed: new Map(),
    debugFollowers: new Set(),
    unity: undefined,
    foreign: undefined,
  };
}

/** The page's one registry, made by whichever copy asks first. */
export function getRegistry(): Registry {
  // eslint-disable-next-line no-restricted-globals -- the page is what the copies have in common
  const page: typeof globalThis & { [registryKey]?: Registry | undefined } = globalThis;
  page[registryKey] ??= createRegistry();
  return page[registryKey];
}
