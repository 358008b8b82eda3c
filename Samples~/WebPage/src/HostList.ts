import type { HostEntry } from '@extreal-dev/extreal.integration.p2p.webrtc/protocol';
import { find } from './find.js';
import { keyed } from './keyed.js';
import { shortId } from './shortId.js';

const part = (className: string, text: string): HTMLElement => {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
};

/** The hosts as a list of buttons: one press joins. */
export class HostList {
  private readonly list = find('#hosts', HTMLUListElement);
  private readonly note = find('#no-hosts', HTMLParagraphElement);
  private readonly rows = new Map<string, HTMLLIElement>();

  public constructor(private readonly join: (host: HostEntry) => void) {}

  public show(hosts: readonly HostEntry[]): void {
    keyed(
      this.list,
      hosts,
      ({ id, name }) => `${id} ${name}`,
      (host) => this.row(host),
      this.rows,
    );
    this.say(hosts.length === 0 ? 'Nobody is hosting yet. Be the first.' : '');
  }

  public showUnreachable(): void {
    keyed(this.list, [], String, () => document.createElement('li'), this.rows);
    this.say('The server cannot be reached. Trying again…');
  }

  private say(text: string): void {
    // Written only when it changes: it is a live region.
    if (this.note.textContent !== text) {
      this.note.textContent = text;
    }
  }

  private row(host: HostEntry): HTMLLIElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(part('verb', 'Join'), ' ', part('name', host.name), ' ');
    button.append(part('id', shortId(host.id)));
    button.addEventListener('click', () => {
      this.join(host);
    });
    const row = document.createElement('li');
    row.append(button);
    return row;
  }
}
