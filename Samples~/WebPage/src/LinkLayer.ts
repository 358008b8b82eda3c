import { keyed } from './keyed.js';
import { linkLabel } from './Link.js';
import { between } from './meshLayout.js';
import type { PlacedLink } from './PlacedLink.js';
import { setAttributes, svg } from './svg.js';

/** Rough, px: a label's box is drawn before its text can be measured. */
const letterWidth = 6.6;
const labelPadding = 20;

const keyOf = (link: PlacedLink): string => `${link.from} ${link.to}`;

const createLabel = (): SVGGElement =>
  svg('g', {}, svg('rect', { height: 22, y: -11, rx: 11 }), svg('text', { dy: '0.35em' }));

/** The lines of the mesh, each with its label. */
export class LinkLayer {
  public readonly lines = svg('g');
  public readonly labels = svg('g');
  private readonly keptLines = new Map<string, SVGLineElement>();
  private readonly keptLabels = new Map<string, SVGGElement>();

  public show(links: readonly PlacedLink[], labelled: readonly PlacedLink[]): void {
    for (const [link, line] of keyed(this.lines, links, keyOf, () => svg('line'), this.keptLines)) {
      const { start, end, state, isOwn } = link;
      setAttributes(line, { x1: start.x, y1: start.y, x2: end.x, y2: end.y });
      setAttributes(line, { class: `link ${state} ${isOwn ? 'own' : 'foreign'}` });
    }
    for (const [link, label] of keyed(this.labels, labelled, keyOf, createLabel, this.keptLabels)) {
      this.write(link, label);
    }
  }

  private write(link: PlacedLink, label: SVGGElement): void {
    const text = linkLabel(link);
    const width = text.length * letterWidth + labelPadding;
    // Off the middle on those that cross the picture: they would meet there.
    const { x, y } = between(link.start, link.end, link.isSide ? 0.5 : 0.37);
    setAttributes(label, { class: `label ${link.state}`, transform: `translate(${x} ${y})` });
    const [box, words] = label.children;
    if (box !== undefined) {
      setAttributes(box, { x: -width / 2, width });
    }
    words?.replaceChildren(text);
  }
}
