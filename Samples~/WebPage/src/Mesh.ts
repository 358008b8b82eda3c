import type { Link } from './Link.js';
import type { LinkReport } from './PeerMessage.js';

export type MeshPeer = { id: string; name: string; isSelf: boolean; isHost: boolean };
/** All that the picture shows; `self` comes first. */
export type MeshPicture = { peers: MeshPeer[]; links: Link[] };
export type Self = { id: string; name: string; hostId: string | null };

type Known = { name: string; reports: LinkReport[] };

/** What this tab knows of the others: their names, and what they report of their own links. */
export class Mesh {
  private readonly known = new Map<string, Known>();

  /** True when this peer was not known before. */
  public greet(id: string, name: string): boolean {
    const before = this.known.get(id);
    this.known.set(id, { name, reports: before?.reports ?? [] });
    return before === undefined;
  }

  public report(id: string, reports: LinkReport[]): void {
    const known = this.known.get(id);
    if (known !== undefined) {
      known.reports = reports;
    }
  }

  public nameOf(id: string): string | undefined {
    return this.known.get(id)?.name;
  }

  /** Who has said hello, by name. */
  public get members(): { id: string; name: string }[] {
    return [...this.known]
      .map(([id, { name }]) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  /** False when this peer had not said hello. */
  public forget(id: string): boolean {
    return this.known.delete(id);
  }

  public clear(): void {
    this.known.clear();
  }

  public picture(self: Self, own: Link[]): MeshPicture {
    const ids = [...new Set([...this.known.keys(), ...own.map((link) => link.to)])].sort();
    const peers = ids.map((id) => ({
      id,
      name: this.nameOf(id) ?? '…',
      isSelf: false,
      isHost: id === self.hostId,
    }));
    const me = { ...self, isSelf: true, isHost: self.id !== '' && self.id === self.hostId };
    return {
      peers: [{ id: me.id, name: me.name, isSelf: true, isHost: me.isHost }, ...peers],
      links: [...own, ...this.linksBetweenOthers()],
    };
  }

  /** Sooner or later both ends report a link; the end with the smaller id is believed. */
  private linksBetweenOthers(): Link[] {
    const links = new Map<string, Link>();
    for (const from of [...this.known.keys()].sort()) {
      for (const { to, state, path, rttMs } of this.known.get(from)?.reports ?? []) {
        if (this.known.has(to) && !links.has(`${to} ${from}`)) {
          links.set(`${from} ${to}`, { from, to, state, path, rttMs });
        }
      }
    }
    return [...links.values()];
  }
}
