import type { Contact, Peer } from './Peer.js';

/** Makes two peers contacts, both ways; undefined when one of them has no room for another. */
export function acquaint(one: Peer, other: Peer, limit: number): Contact | undefined {
  const known = one.contacts.get(other);
  if (known) return known;
  if (one.contacts.size >= limit || other.contacts.size >= limit) return undefined;
  const contact = { talking: true };
  one.contacts.set(other, contact);
  other.contacts.set(one, contact);
  return contact;
}

/** Ends all contacts of a peer that is gone. */
export function forgetByAll(peer: Peer): void {
  for (const contact of peer.contacts.keys()) contact.contacts.delete(peer);
  peer.contacts.clear();
}
