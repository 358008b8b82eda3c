/**
 * error = gave up, warn = will retry, info = one per lifecycle step, debug = the rest. SDP,
 * candidates and credentials never appear above debug, and credentials not even there (A0.7-16).
 */
export type Logger = {
  error(message: string, cause?: unknown): void;
  warn(message: string): void;
  info(message: string): void;
  debug(message: string): void;
};

const prefix = (message: string): string => `[extreal p2p] ${message}`;
const silent = (): void => undefined;

/** Errors and warnings always reach the console; the rest only with `isDebug`. */
export const createLogger = (isDebug: boolean): Logger => ({
  error: (message, cause) => {
    console.error(prefix(message), cause ?? '');
  },
  warn: (message) => {
    console.warn(prefix(message));
  },
  info: isDebug
    ? (message) => {
        console.info(prefix(message));
      }
    : silent,
  debug: isDebug
    ? (message) => {
        console.debug(prefix(message));
      }
    : silent,
});
