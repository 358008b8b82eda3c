/** Enough of a peer id to tell two peers apart by eye. */
export const shortId = (id: string): string => id.slice(0, 6);
