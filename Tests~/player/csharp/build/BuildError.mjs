/** What a person can mend: shown without a stack. */
export class BuildError extends Error {}
