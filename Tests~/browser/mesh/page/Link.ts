type Word = { ask: number; text: string } | { answer: number; text: string };

export type LinkEvents = {
  /** The own id, which every answer carries. */
  ownId: () => string;
  onChanged: () => void;
};

/** The data channel of one connection: asks, and answers what the other side asks. */
export class Link {
  /** The other side answered the greeting that follows the opening: both directions work. */
  public isProven = false;

  private channel: RTCDataChannel | undefined;
  private readonly answered = new Map<number, (text: string) => void>();
  private asked = 0;

  public constructor(
    private readonly id: string,
    public readonly isOfferer: boolean,
    public readonly connection: RTCPeerConnection,
    private readonly events: LinkEvents,
  ) {
    if (isOfferer) {
      this.use(connection.createDataChannel('talk'));
      return;
    }
    connection.addEventListener('datachannel', ({ channel }) => {
      if (channel.label === 'talk') {
        this.use(channel);
      }
    });
  }

  /** How far the talk has come. */
  public get talk(): RTCDataChannelState | 'no channel' | 'proven' {
    return this.isProven ? 'proven' : (this.channel?.readyState ?? 'no channel');
  }

  /** Resolves with the other side's answer, which tells its id and the text. */
  public ask(text: string): Promise<string> {
    this.asked += 1;
    const number = this.asked;
    return new Promise((resolve) => {
      this.answered.set(number, resolve);
      this.say({ ask: number, text });
    });
  }

  private use(channel: RTCDataChannel): void {
    this.channel = channel;
    channel.addEventListener('message', ({ data }) => {
      this.hear(JSON.parse(String(data)) as Word);
    });
    if (this.isOfferer) {
      channel.addEventListener('open', () => void this.greet());
    }
  }

  /**
   * The offerer at once, the answerer when it has heard the offerer: what the answering side sends
   * in the `datachannel` or `open` event was lost now and then (4 of some 2,000 links, Chromium
   * 156 on a busy machine), without an error and uncounted in its own `messagesSent`.
   */
  private async greet(): Promise<void> {
    const answer = await this.ask('hello');
    if (answer !== `${this.id} heard hello`) {
      throw new Error(`Not the peer that the hook named: ${answer}`);
    }
    this.isProven = true;
    this.events.onChanged();
  }

  private hear(word: Word): void {
    if ('answer' in word) {
      this.answered.get(word.answer)?.(word.text);
      return;
    }
    this.say({ answer: word.ask, text: `${this.events.ownId()} heard ${word.text}` });
    if (!this.isOfferer && this.asked === 0) {
      void this.greet();
    }
  }

  private say(word: Word): void {
    this.channel?.send(JSON.stringify(word));
  }
}
