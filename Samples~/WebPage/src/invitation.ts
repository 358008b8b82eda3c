const key = 'join';

/** The address that brings somebody straight to this host. */
export const invitationTo = (hostId: string, page: string): string =>
  new URL(`#${new URLSearchParams({ [key]: hostId }).toString()}`, page).href;

/** The host's id in an address made by `invitationTo`; pass `location.hash`. */
export const invitedTo = (hash: string): string | undefined =>
  new URLSearchParams(hash.slice(1)).get(key) ?? undefined;
