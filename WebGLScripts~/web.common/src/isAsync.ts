/**
 * Whether it is a native `async` function. A function that merely returns a promise, or an `async`
 * one that a compiler lowered, is not: to await whatever a hook returns, look at the result.
 */
export function isAsync(func: unknown): boolean {
  return (
    typeof func === 'function' && Object.prototype.toString.call(func) === '[object AsyncFunction]'
  );
}
