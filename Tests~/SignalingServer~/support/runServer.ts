import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A server that runs as its own process, and all that it has said. */
export class ServerProcess {
  public output = '';
  private readonly child: ChildProcess;
  private readonly wakers = new Set<() => void>();

  public constructor(
    command: string,
    args: readonly string[],
    environment: Record<string, string>,
    cwd?: string,
  ) {
    const { PATH = '', HOME = '' } = process.env;
    this.child = spawn(command, args, { cwd, env: { PATH, HOME, ...environment } });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString();
        this.wake();
      });
    }
    this.child.on('close', () => {
      this.wake();
    });
  }

  /** The URL that it prints. */
  public async url(): Promise<string> {
    for (;;) {
      const match = /http:\/\/localhost:\d+/.exec(this.output);
      if (match) return match[0];
      if (this.child.exitCode !== null) throw new Error(this.output);
      await new Promise<void>((resolve) => this.wakers.add(resolve));
    }
  }

  public kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Exit code and signal. */
  public async exited(): Promise<[number | null, NodeJS.Signals | null]> {
    const { exitCode, signalCode } = this.child;
    if (exitCode === null && signalCode === null) await once(this.child, 'close');
    return [this.child.exitCode, this.child.signalCode];
  }

  private wake(): void {
    for (const wake of this.wakers) wake();
    this.wakers.clear();
  }
}
