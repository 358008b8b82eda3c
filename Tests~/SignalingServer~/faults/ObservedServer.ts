import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Limits } from '../../../SignalingServer~/src/defaults.js';

/** What is left of those who were there; all 0 when nothing leaks. */
export type Remains = {
  peers: number;
  connections: number;
  buckets: number;
  timers: number;
  hosts: number;
};

/** `serverProcess.mjs`, seen from the test. */
export class ObservedServer {
  /** Lines that it logged as errors. */
  public readonly errors: string[] = [];
  private readonly waiting: { answer: (answer: unknown) => void; fail: () => void }[] = [];
  private output = '';

  private constructor(private readonly child: ChildProcess) {
    child.on('message', (message: { answer?: unknown; error?: string }) => {
      if (message.error === undefined) this.waiting.shift()?.answer(message.answer);
      else this.errors.push(message.error);
    });
    child.on('exit', () => {
      for (const { fail } of this.waiting.splice(0)) fail();
    });
    child.stderr?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
  }

  public static async start(
    limits: Partial<Limits> = {},
  ): Promise<{ server: ObservedServer; port: number }> {
    const options = { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] as ('ignore' | 'pipe' | 'ipc')[] };
    const file = join(__dirname, 'serverProcess.mjs');
    const server = new ObservedServer(fork(file, [JSON.stringify(limits)], options));
    return { server, port: await server.next<number>() };
  }

  /** Why it ended; undefined while it lives. */
  public get end(): string | undefined {
    const { exitCode, signalCode } = this.child;
    return exitCode === null && signalCode === null ? undefined : `ended: ${this.output}`;
  }

  /** Bytes in use after a garbage collection. */
  public memory(): Promise<number> {
    return this.ask<number>('memory');
  }

  /** Waits until the last TCP connection is closed, and lets all waiting for a return end. */
  public remains(): Promise<Remains> {
    return this.ask<Remains>('remains');
  }

  public async stop(): Promise<void> {
    if (this.end !== undefined) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await ended;
  }

  private ask<T>(question: string): Promise<T> {
    this.child.send(question);
    return this.next<T>();
  }

  private next<T>(): Promise<T> {
    return new Promise((resolve, reject) => {
      this.waiting.push({
        answer: (answer) => {
          resolve(answer as T);
        },
        fail: () => {
          reject(new Error(this.end));
        },
      });
    });
  }
}
