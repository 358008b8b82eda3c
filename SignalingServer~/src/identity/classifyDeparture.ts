/**
 * `left`: the client meant to go. `lost`: its connection went and it may be back.
 * `expelled`: we closed it for good.
 */
export type Departure = 'left' | 'lost' | 'expelled';

/** Closed tab, reload or crash: 1001; a client's own close: 1000, or 1005 (no code sent). */
const DELIBERATE_CLOSE_CODES = new Set([1000, 1001, 1005]);

/**
 * @param reason of socket.io's `disconnect` event.
 * @param closeCode of the websocket (RFC 6455, 7.4.1); undefined on polling, where only an
 *   engine.io close packet ends in `transport close`: an aborted poll is `transport error`.
 */
export function classifyDeparture(reason: string, closeCode: number | undefined): Departure {
  switch (reason) {
    case 'client namespace disconnect':
      return 'left';
    case 'server namespace disconnect':
      return 'expelled';
    case 'transport close':
      return closeCode === undefined || DELIBERATE_CLOSE_CODES.has(closeCode) ? 'left' : 'lost';
    default:
      return 'lost';
  }
}
