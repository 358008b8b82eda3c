/** A frame that no client of any version sends; its sender is told `invalid-message`. */
export class InvalidFrame extends Error {}
