import { getRegistry } from './registry.js';

/** Whether C# asked for debug logs; a live binding, the same in every copy of this package. */
export let isDebug = false;

/** Keeps this copy's binding equal to the page's flag. */
export function followDebugFlag(): void {
  const registry = getRegistry();
  isDebug = registry.isDebug;
  registry.debugFollowers.add((value) => {
    isDebug = value;
  });
}
