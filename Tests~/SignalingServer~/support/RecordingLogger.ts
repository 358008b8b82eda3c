import type { Logger } from '../../../SignalingServer~/src/logging/Logger.js';

/** Keeps every line, and lets a test await one that is yet to come. */
export class RecordingLogger implements Logger {
  public readonly lines: string[] = [];
  private readonly waiting = new Set<() => void>();

  public error(message: string): void {
    this.add(`error ${message}`);
  }

  public warn(message: string): void {
    this.add(`warn ${message}`);
  }

  public info(message: string): void {
    this.add(`info ${message}`);
  }

  /** Resolves when a line that contains `text` is, or comes, there. */
  public async saw(text: string): Promise<void> {
    while (!this.lines.some((line) => line.includes(text))) {
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  private add(line: string): void {
    this.lines.push(line);
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }
}
