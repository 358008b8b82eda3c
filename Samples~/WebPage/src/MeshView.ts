import { find } from './find.js';
import { LinkLayer } from './LinkLayer.js';
import type { MeshPicture } from './Mesh.js';
import { placePeers, type Point, type Size } from './meshLayout.js';
import { PeerLayer } from './PeerLayer.js';
import { placeLinks } from './PlacedLink.js';
import { setAttributes, svg } from './svg.js';
import { Vacancy } from './Vacancy.js';

/** Below this width (px) only the own links are labelled, so that labels do not cover each other. */
const roomForAllLabels = 560;
const pulseMs = 700;

const inWords = ({ peers, links }: MeshPicture): string => {
  if (peers.length < 2) {
    return 'Only you so far. Open this page in a second tab: host in one, join in the other.';
  }
  const up = links.filter((link) => link.state === 'connected').length;
  const noun = links.length === 1 ? 'link' : 'links';
  return `${peers.length} peers, ${links.length} ${noun}, ${up} connected.`;
};

/** The mesh as a picture: a disc for each peer, a line for each link, coloured and labelled. */
export class MeshView {
  private readonly root = find('#mesh', SVGSVGElement);
  private readonly text = find('#mesh-text', HTMLParagraphElement);
  private readonly links = new LinkLayer();
  private readonly pulses = svg('g');
  private readonly peers = new PeerLayer();
  private readonly vacancy = new Vacancy();
  private places: ReadonlyMap<string, Point> = new Map();
  private shown: MeshPicture = { peers: [], links: [] };

  /** `isCalm` tells whether the person asked for reduced motion. */
  public constructor(private readonly isCalm: () => boolean) {
    const { lines, labels } = this.links;
    this.root.append(this.vacancy.group, lines, this.pulses, labels, this.peers.discs);
    new ResizeObserver(() => {
      this.show(this.shown);
    }).observe(this.root);
  }

  public show(picture: MeshPicture): void {
    this.shown = picture;
    this.root.classList.toggle('crowd', picture.peers.length > 2);
    const size = this.size();
    const points = placePeers(picture.peers.length, size);
    const origin = { x: 0, y: 0 };
    this.places = new Map(picture.peers.map(({ id }, index) => [id, points[index] ?? origin]));
    setAttributes(this.root, { viewBox: `0 0 ${size.width} ${size.height}` });
    const links = placeLinks(picture, this.places);
    const hasRoom = size.width >= roomForAllLabels;
    this.links.show(
      links,
      links.filter((link) => link.isOwn || hasRoom),
    );
    this.vacancy.show(picture.peers.length < 2, size);
    this.peers.show(picture.peers, this.places);
    this.describe(picture);
  }

  /** A message on its way: a dot runs along the link. */
  public pulse(from: string, to: string): void {
    const start = this.places.get(from);
    const end = this.places.get(to);
    if (start === undefined || end === undefined || this.isCalm()) {
      return;
    }
    const dot = svg('circle', { class: 'pulse', r: 5 });
    this.pulses.append(dot);
    const at = ({ x, y }: Point): Keyframe => ({ transform: `translate(${x}px, ${y}px)` });
    const run = dot.animate([at(start), at(end)], { duration: pulseMs, easing: 'ease-in-out' });
    run.addEventListener('finish', () => {
      dot.remove();
    });
  }

  /** One unit of the picture is one CSS pixel, so that text is as large on a phone as on a desk. */
  private size(): Size {
    const { width, height } = this.root.getBoundingClientRect();
    return { width: Math.max(width, 1), height: Math.max(height, 1) };
  }

  private describe(picture: MeshPicture): void {
    const text = inWords(picture);
    if (this.text.textContent !== text) {
      this.text.textContent = text;
    }
  }
}
