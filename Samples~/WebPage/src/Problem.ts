import { find } from './find.js';

/** Errors in words, at the top of the page, until they are dismissed or overtaken. */
export class Problem {
  private readonly box = find('#problem', HTMLDivElement);

  public show(text: string): void {
    const words = document.createElement('p');
    words.textContent = text;
    const dismiss = document.createElement('button');
    dismiss.type = 'button';
    dismiss.textContent = 'Dismiss';
    dismiss.addEventListener('click', () => {
      this.clear();
      find('#name', HTMLInputElement).focus();
    });
    this.box.replaceChildren(words, dismiss);
  }

  public clear(): void {
    this.box.replaceChildren();
  }
}
