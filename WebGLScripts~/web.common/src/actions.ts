import { getRegistry, type Action, type StringFunction } from './registry.js';
import { trace } from './trace.js';
import { WebCommonError } from './WebCommonError.js';

/**
 * Registers what C# calls by this name; the last registration counts.
 *
 * @param isSuppressTraceLog - keeps its calls out of the debug trace: for secrets and for what is
 *   called in every frame.
 */
export function addAction(name: string, action: Action, isSuppressTraceLog = false): void {
  register(getRegistry().actions, name, action, isSuppressTraceLog);
}

/** As {@link addAction}, for what returns a string to C#. */
export function addFunction(name: string, func: StringFunction, isSuppressTraceLog = false): void {
  register(getRegistry().functions, name, func, isSuppressTraceLog);
}

/**
 * Calls C#, which must have registered the name.
 *
 * @throws WebCommonError `not-found` (A0-57)
 */
export function callback(name: string, str1 = '', str2 = '', isSuppressTraceLog = false): void {
  const registered = getRegistry().callbacks.get(name);
  if (!registered) {
    throw new WebCommonError('not-found', `A callback to call not found. name=${name}`);
  }
  if (!isSuppressTraceLog) {
    trace('call callback', name, str1, str2);
  }
  registered(str1, str2);
}

function register<T>(
  entries: Map<string, T>,
  name: string,
  entry: T,
  isSuppressTraceLog: boolean,
): void {
  if (isSealed(name)) {
    return;
  }
  entries.set(name, entry);
  const { suppressed } = getRegistry();
  if (isSuppressTraceLog) {
    suppressed.add(name);
  } else {
    suppressed.delete(name);
  }
}

function isSealed(name: string): boolean {
  const prefix = name.slice(0, name.indexOf('#') + 1);
  const { sealed } = getRegistry();
  const isWarned = sealed.get(prefix);
  if (isWarned === false) {
    sealed.set(prefix, true);
    console.warn(
      `${name} was registered too late and is ignored, as are all names that begin with ` +
        `${prefix}: C# is already served by the adapter inside the Unity build. Load the page ` +
        'script before the Unity loader.',
    );
  }
  return isWarned !== undefined;
}
