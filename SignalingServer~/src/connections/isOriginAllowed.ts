/**
 * The rule for polling and websockets alike; browsers do not apply CORS to websockets.
 *
 * @param origin of the request; undefined for native apps, which send none.
 * @param host header of the request; its own pages are always allowed.
 * @param allowed `*`, origins, or undefined for none but the own.
 */
export function isOriginAllowed(
  origin: string | undefined,
  host: string | undefined,
  allowed: string | string[] | undefined,
): boolean {
  if (origin === undefined || allowed === '*') return true;
  if (allowed !== undefined && [allowed].flat().includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
