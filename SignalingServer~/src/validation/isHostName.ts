const MAX_CHARS = 128;
/** Control and bidi characters, line separators and lone surrogates: names are shown to people. */
const UNSAFE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** 1 to 128 characters, not trimmed, nothing that changes how the text around it is shown. */
export function isHostName(name: unknown): name is string {
  return typeof name === 'string' && name !== '' && name.length <= MAX_CHARS && !UNSAFE.test(name);
}
