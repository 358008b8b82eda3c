import type { ClaimResult, RegisteredHost, Registry } from './Registry.js';

/** The registry of a single node. The listing is kept until a name changes hands. */
export class MemoryRegistry implements Registry {
  private readonly ownerOfName = new Map<string, string>();
  private readonly namesOfOwner = new Map<string, Set<string>>();
  private listing: readonly RegisteredHost[] | undefined;

  public claim(name: string, ownerId: string): Promise<ClaimResult> {
    const owner = this.ownerOfName.get(name);
    if (owner !== undefined) return Promise.resolve(owner === ownerId ? 'kept' : 'taken');
    this.ownerOfName.set(name, ownerId);
    const names = this.namesOfOwner.get(ownerId) ?? new Set();
    this.namesOfOwner.set(ownerId, names.add(name));
    this.listing = undefined;
    return Promise.resolve('granted');
  }

  public release(name: string, ownerId: string): Promise<void> {
    if (this.ownerOfName.get(name) === ownerId) this.forget(name, ownerId);
    return Promise.resolve();
  }

  public releaseAll(ownerId: string): Promise<void> {
    for (const name of this.namesOfOwner.get(ownerId) ?? []) this.forget(name, ownerId);
    return Promise.resolve();
  }

  public list(): Promise<readonly RegisteredHost[]> {
    this.listing ??= Array.from(this.ownerOfName, ([name, id]) => ({ name, id }));
    return Promise.resolve(this.listing);
  }

  private forget(name: string, ownerId: string): void {
    this.ownerOfName.delete(name);
    const names = this.namesOfOwner.get(ownerId);
    names?.delete(name);
    if (names?.size === 0) this.namesOfOwner.delete(ownerId);
    this.listing = undefined;
  }
}
