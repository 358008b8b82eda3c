import type { ErrorCode } from './protocol/ErrorCode.js';

/** Every failure that this package reports: a stable `code`, and English that says what to do. */
export class PeerError extends Error {
  public readonly code: ErrorCode;

  public constructor(code: ErrorCode, message: string) {
    super(message);
    // ES5 output (the .jslib) loses the subclass of a built-in without this.
    Object.setPrototypeOf(this, PeerError.prototype);
    this.name = 'PeerError';
    this.code = code;
  }
}
