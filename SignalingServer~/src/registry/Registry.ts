/** A host as clients list it: the id of its owner, and the name it chose. */
export type RegisteredHost = { id: string; name: string };

/** `kept`: the owner had the name already. */
export type ClaimResult = 'granted' | 'kept' | 'taken';

/**
 * Who owns which host name. Each method is atomic; all are asynchronous because a registry may be
 * shared by several nodes. A rejection means that the registry cannot be reached.
 */
export interface Registry {
  claim(name: string, ownerId: string): Promise<ClaimResult>;
  /** Frees one name if `ownerId` owns it. */
  release(name: string, ownerId: string): Promise<void>;
  /** Frees all names of an owner. */
  releaseAll(ownerId: string): Promise<void>;
  /** All hosts, the oldest first. The array is not to be changed. */
  list(): Promise<readonly RegisteredHost[]>;
}
