/** True for JSON values of at most `depth` levels; false for Buffers (binary attachments). */
export function isPlainJson(value: unknown, depth = 4): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).every((item) => isPlainJson(item, depth - 1));
}
