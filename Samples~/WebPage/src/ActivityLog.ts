import { find } from './find.js';

const maxEntries = 200;

const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** What happened and what was said, oldest first; a live region, so it is read aloud as it grows. */
export class ActivityLog {
  private readonly log = find('#log', HTMLDivElement);

  /** Somebody came or went. */
  public event(text: string): void {
    this.add('event', [text]);
  }

  /** `from` and `to` are names; `to` is absent for a message to everyone. */
  public message(from: string, text: string, to?: string): void {
    const head = document.createElement('strong');
    head.textContent = to === undefined ? from : `${from} to ${to} only`;
    this.add(from === 'You' ? 'mine' : 'theirs', [head, ' ', text]);
  }

  private add(kind: string, content: (string | Node)[]): void {
    const entry = document.createElement('p');
    entry.className = kind;
    const stamp = document.createElement('time');
    stamp.textContent = time.format(new Date());
    const body = document.createElement('span');
    body.append(...content);
    entry.append(stamp, ' ', body);
    const atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 40;
    this.log.append(entry);
    while (this.log.childElementCount > maxEntries) {
      this.log.firstElementChild?.remove();
    }
    // Whoever reads further up is not pulled away.
    if (atEnd) {
      this.log.scrollTop = this.log.scrollHeight;
    }
  }
}
