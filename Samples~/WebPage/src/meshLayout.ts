export type Point = { x: number; y: number };
export type Size = { width: number; height: number };

/** Room for a disc and the two lines of text under it, px. */
const marginHeight = 58;
const marginWidth = (width: number): number => Math.min(64, width * 0.15);

/**
 * Two: left and right; one: left, beside an empty place. More: on an ellipse, clockwise, the first
 * at the bottom.
 */
export const placePeers = (count: number, { width, height }: Size): Point[] => {
  const centre = { x: width / 2, y: height / 2 };
  const radius = {
    x: Math.max(0, Math.min(width / 2 - marginWidth(width), 260)),
    y: Math.max(0, height / 2 - marginHeight),
  };
  const start = count <= 2 ? Math.PI : Math.PI / 2;
  return Array.from({ length: count }, (_, index) => {
    const angle = start + (2 * Math.PI * index) / count;
    return {
      x: centre.x + radius.x * Math.cos(angle),
      y: centre.y - 8 + radius.y * Math.sin(angle),
    };
  });
};

/** A point on the way from one place to the other; `share` 0 is `from`, 1 is `to`. */
export const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});
