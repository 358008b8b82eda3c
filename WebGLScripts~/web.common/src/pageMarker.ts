/** Marks the page globals of ours, whichever copy of this package made them. */
export const pageMarker = Symbol.for('extreal.integration.web.common/ours');

/** Whether this is a page global that a bundle built from the official package has set. */
export function isForeign(pageGlobal: unknown): boolean {
  return typeof pageGlobal === 'function' && !(pageMarker in pageGlobal);
}
