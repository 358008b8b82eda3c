/** One line of what the player reported: a callback's name without its prefix, and its strings. */
export type Reported = { name: string; str1: string; str2: string };

type Waiting = { name: string; resolve: (reported: Reported) => void };

/** What one player reported, in order; each line is handed out once by `next`. */
export class PlayerLog {
  public readonly all: Reported[] = [];
  private readonly unread: Reported[] = [];
  private readonly waiting: Waiting[] = [];

  public add = (fullName: string, str1: string, str2: string): void => {
    const reported = { name: fullName.replace('WebGLPeerClient#', ''), str1, str2 };
    this.all.push(reported);
    const index = this.waiting.findIndex(({ name }) => name === reported.name);
    const [found] = index === -1 ? [] : this.waiting.splice(index, 1);
    if (found) {
      found.resolve(reported);
    } else {
      this.unread.push(reported);
    }
  };

  /** The first line of this name that nobody has taken yet, at once or when it comes. */
  public next(name: string): Promise<Reported> {
    const index = this.unread.findIndex((reported) => reported.name === name);
    const [found] = index === -1 ? [] : this.unread.splice(index, 1);
    return found
      ? Promise.resolve(found)
      : new Promise((resolve) => this.waiting.push({ name, resolve }));
  }

  public names(): string[] {
    return this.all.map(({ name }) => name);
  }

  public count(name: string): number {
    return this.all.filter((reported) => reported.name === name).length;
  }
}
