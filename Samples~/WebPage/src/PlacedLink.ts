import type { Link } from './Link.js';
import type { MeshPicture } from './Mesh.js';
import type { Point } from './meshLayout.js';

/** A link with its ends on the picture. */
export type PlacedLink = Link & {
  start: Point;
  end: Point;
  /** Between neighbours on the ellipse; the others cross it. */
  isSide: boolean;
  /** This tab's own. */
  isOwn: boolean;
};

export const placeLinks = (
  { peers, links }: MeshPicture,
  places: ReadonlyMap<string, Point>,
): PlacedLink[] => {
  const order = new Map(peers.map(({ id }, index) => [id, index]));
  return links.flatMap((link) => {
    const start = places.get(link.from);
    const end = places.get(link.to);
    if (start === undefined || end === undefined) {
      return [];
    }
    const apart = Math.abs((order.get(link.from) ?? 0) - (order.get(link.to) ?? 0));
    const isSide = apart === 1 || apart === peers.length - 1;
    return [{ ...link, start, end, isSide, isOwn: link.from === peers[0]?.id }];
  });
};
