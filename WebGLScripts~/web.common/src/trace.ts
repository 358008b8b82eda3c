import { getRegistry } from './registry.js';

/** A line on the console while C# asked for debug logs and the name is not suppressed (A0-59). */
export function trace(kind: string, name: string, str1 = '', str2 = ''): void {
  const { isDebug, suppressed } = getRegistry();
  if (isDebug && !suppressed.has(name)) {
    console.log(`${kind}: name=${name} str1=${str1} str2=${str2}`);
  }
}
