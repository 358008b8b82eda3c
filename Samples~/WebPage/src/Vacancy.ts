import { between, placePeers, type Size } from './meshLayout.js';
import { setAttributes, svg } from './svg.js';

/** The dashes keep this far from the middle of both discs, px. */
const clearance = 42;

/** The empty place beside somebody who is alone: it shows what to do next. */
export class Vacancy {
  public readonly group = svg('g', { class: 'vacancy' });
  private readonly line = svg('line');
  private readonly disc = svg('circle', { r: 26 });
  private readonly words = svg('text', {}, 'a second tab');

  public constructor() {
    this.group.append(this.line, this.disc, this.words);
  }

  public show(isAlone: boolean, size: Size): void {
    this.group.style.display = isAlone ? '' : 'none';
    const [self, other] = placePeers(2, size);
    if (self === undefined || other === undefined) {
      return;
    }
    const share = Math.min(0.5, clearance / Math.max(1, other.x - self.x));
    const start = between(self, other, share);
    const end = between(self, other, 1 - share);
    setAttributes(this.line, { x1: start.x, y1: start.y, x2: end.x, y2: end.y });
    setAttributes(this.disc, { cx: other.x, cy: other.y });
    setAttributes(this.words, { x: other.x, y: other.y + 43 });
  }
}
