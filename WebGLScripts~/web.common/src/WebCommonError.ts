export type WebCommonErrorCode =
  /** No such action, function or callback (A0-57). */
  | 'not-found'
  /** Another bundle on the page, with a registry of its own, may have it. */
  | 'foreign-page-bundle'
  /** The official Extreal.Integration.Web.Common did not hand over what is needed. */
  | 'needs-web-common'
  /** The Unity player lacks it. */
  | 'not-supported';

/** Every failure that this package reports: a stable `code`, and English that says what to do. */
export class WebCommonError extends Error {
  public readonly code: WebCommonErrorCode;

  public constructor(code: WebCommonErrorCode, message: string) {
    super(message);
    // ES5 output (the .jslib) loses the subclass of a built-in without this.
    Object.setPrototypeOf(this, WebCommonError.prototype);
    this.name = 'WebCommonError';
    this.code = code;
  }
}
