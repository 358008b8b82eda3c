import { find } from './find.js';

export type Recipient = { id: string; name: string };

const everyone = '';

/** The form under the conversation: to whom, what, send. */
export class Chat {
  private readonly fields = find('#talk-fields', HTMLFieldSetElement);
  private readonly recipient = find('#recipient', HTMLSelectElement);
  private readonly message = find('#message', HTMLInputElement);

  /** `send` gets undefined for a message to everyone. */
  public constructor(send: (text: string, to: string | undefined) => void) {
    find('#talk-form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      const text = this.message.value.trim();
      if (text !== '') {
        send(text, this.recipient.value === everyone ? undefined : this.recipient.value);
        this.message.value = '';
      }
    });
    this.showRecipients([]);
  }

  /** Those who can be written to; none at all disables the form. */
  public showRecipients(peers: readonly Recipient[]): void {
    const chosen = this.recipient.value;
    this.recipient.replaceChildren(
      new Option('Everyone', everyone),
      ...peers.map(({ id, name }) => new Option(name, id)),
    );
    this.recipient.value = peers.some(({ id }) => id === chosen) ? chosen : everyone;
    this.fields.disabled = peers.length === 0;
    this.message.placeholder =
      peers.length === 0 ? 'Nobody to write to yet' : 'Say something, then press Enter';
  }
}
