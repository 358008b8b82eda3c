import { keyed } from './keyed.js';
import type { MeshPeer } from './Mesh.js';
import type { Point } from './meshLayout.js';
import { shortId } from './shortId.js';
import { setAttributes, svg } from './svg.js';

const letters = new Intl.Segmenter();

const firstLetter = (word: string): string => {
  const [first] = letters.segment(word);
  return first?.segment ?? '';
};

const initials = (name: string): string =>
  name.split(/\s+/).slice(0, 2).map(firstLetter).join('').toUpperCase();

const caption = (peer: MeshPeer): string =>
  [peer.isSelf ? 'you' : '', peer.isHost ? 'host' : '', shortId(peer.id)]
    .filter((part) => part !== '')
    .join(' · ');

const createDisc = (): SVGGElement =>
  svg(
    'g',
    {},
    svg('circle', { r: 26 }),
    svg('text', { class: 'initials', dy: '0.35em' }),
    svg('text', { class: 'name', y: 43 }),
    svg('text', { class: 'caption', y: 59 }),
  );

/** The peers of the mesh: a disc with initials, and name and short id under it. */
export class PeerLayer {
  public readonly discs = svg('g');
  private readonly kept = new Map<string, SVGGElement>();

  public show(peers: readonly MeshPeer[], places: ReadonlyMap<string, Point>): void {
    for (const [peer, disc] of keyed(this.discs, peers, ({ id }) => id, createDisc, this.kept)) {
      const { x, y } = places.get(peer.id) ?? { x: 0, y: 0 };
      setAttributes(disc, {
        class: `peer ${peer.isSelf ? 'self' : 'other'}`,
        transform: `translate(${x} ${y})`,
      });
      const [, short, name, note] = disc.children;
      short?.replaceChildren(initials(peer.name));
      name?.replaceChildren(peer.name);
      note?.replaceChildren(caption(peer));
    }
  }
}
