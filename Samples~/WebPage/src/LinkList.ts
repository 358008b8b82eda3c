import { find } from './find.js';
import { keyed } from './keyed.js';
import { describeLink, type Link } from './Link.js';
import { shortId } from './shortId.js';

/** This tab's own links in words: to whom, state, path, round-trip time. */
export class LinkList {
  private readonly list = find('#links', HTMLUListElement);
  private readonly note = find('#no-links', HTMLParagraphElement);
  private readonly rows = new Map<string, HTMLLIElement>();

  public show(links: readonly Link[], nameOf: (id: string) => string): void {
    const rows = keyed(
      this.list,
      links,
      (link) => link.to,
      () => document.createElement('li'),
      this.rows,
    );
    for (const [link, row] of rows) {
      row.dataset['state'] = link.state;
      const name = document.createElement('strong');
      name.textContent = nameOf(link.to);
      const id = document.createElement('span');
      id.className = 'id';
      id.textContent = shortId(link.to);
      const detail = document.createElement('span');
      detail.className = 'detail';
      detail.textContent = describeLink(link);
      row.replaceChildren(name, ' ', id, ' ', detail);
    }
    this.note.hidden = links.length > 0;
  }
}
