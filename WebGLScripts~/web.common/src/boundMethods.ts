import { addCallback, callAction, callFunction, hasAction, hasFunction } from './bridge.js';
import { getRegistry } from './registry.js';
import {
  callText,
  readText,
  writeText,
  type BoundMethod,
  type UnityRuntime,
} from './unityRuntime.js';
import { WebCommonError } from './WebCommonError.js';

/**
 * What the official helper.jslib puts in the place of its imports. What this registry does not know
 * goes to `foreign`: the same method of a bundle with a private registry, when one is on the page.
 *
 * @param name - `CallAction`, `CallFunction` or `AddCallback`
 */
export function createBoundMethod(name: string, foreign: BoundMethod | undefined): BoundMethod {
  switch (name) {
    case 'CallAction':
      return (...pointers) => {
        const [action, str1, str2] = readTexts(pointers);
        if (foreign && !hasAction(action)) {
          return foreign(...pointers);
        }
        callAction(action, str1, str2);
        return undefined;
      };
    case 'CallFunction':
      return (...pointers) => {
        const [func, str1, str2] = readTexts(pointers);
        if (foreign && !hasFunction(func)) {
          return foreign(...pointers);
        }
        return writeText(requireRuntime(), callFunction(func, str1, str2));
      };
    case 'AddCallback':
      return (namePointer = 0, callbackPointer = 0) => {
        const runtime = requireRuntime();
        addCallback(readText(runtime, namePointer), (str1, str2) => {
          callText(runtime, callbackPointer, str1, str2);
        });
        return foreign?.(namePointer, callbackPointer);
      };
    default:
      throw new WebCommonError('not-found', `A method to bind not found. name=${name}`);
  }
}

function readTexts(pointers: readonly number[]): [name: string, str1: string, str2: string] {
  const runtime = requireRuntime();
  return [
    readText(runtime, pointers[0]),
    readText(runtime, pointers[1]),
    readText(runtime, pointers[2]),
  ];
}

function requireRuntime(): UnityRuntime {
  const { unity } = getRegistry();
  if (!unity) {
    throw new WebCommonError('needs-web-common', 'Unity has not handed over its memory yet.');
  }
  return unity;
}
