import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const script = join(__dirname, '../../../Samples~/WebPage/serve.mjs');

export type Ended = { code: number | null; stdout: string; stderr: string };

const start = (env: Record<string, string>, args: string[]): ChildProcess =>
  spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const collect = (stream: NodeJS.ReadableStream | null): (() => string) => {
  let text = '';
  stream?.setEncoding('utf8').on('data', (part: string) => (text += part));
  return () => text;
};

/** Runs serve.mjs to its end: for what it says instead of serving. */
export const runServe = async (env: Record<string, string>, ...args: string[]): Promise<Ended> => {
  const child = start(env, args);
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  await once(child, 'close');
  return { code: child.exitCode, stdout: stdout(), stderr: stderr() };
};

/** serve.mjs as `npm start` runs it, in a process of its own. */
export class WebPageServer {
  private constructor(
    private readonly child: ChildProcess,
    /** As printed, with the actual port. */
    public readonly url: string,
  ) {}

  /** @param port 0 for any that is free. */
  public static async start(port = 0): Promise<WebPageServer> {
    const child = start({ PORT: String(port) }, []);
    const stderr = collect(child.stderr);
    if (child.stdout !== null) {
      for await (const line of createInterface({ input: child.stdout })) {
        if (line.startsWith('http://')) {
          return new WebPageServer(child, line);
        }
      }
    }
    throw new Error(`serve.mjs did not start: ${stderr()}`);
  }

  public get port(): number {
    return Number(new URL(this.url).port);
  }

  /** Ends it by this signal; gives the exit code, null when the signal ended it the hard way. */
  public async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const closed = once(this.child, 'exit');
      this.child.kill(signal);
      await closed;
    }
    return this.child.exitCode;
  }
}
