import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** A line of peer110_aiortc.py; its docstring names the events. */
export type Told = { event: string; id?: string; text?: string };

const script = path.join(__dirname, '..', '..', 'standins', 'peer110_aiortc.py');

/** A 1.1.0 peer without a browser or any code of ours, in a process of its own. */
export class AiortcPeer {
  public readonly told: Told[] = [];
  private readonly watchers = new Set<() => void>();
  private readonly complaints: string[] = [];
  private readonly ended: Promise<number | null>;
  private ownId = '';

  private constructor(private readonly process: ChildProcessByStdio<null, Readable, Readable>) {
    this.ended = once(process, 'close').then(() => {
      this.changed();
      return process.exitCode;
    });
    process.stderr.on('data', (text: Buffer) => this.complaints.push(text.toString()));
    createInterface(process.stdout).on('line', (line) => {
      this.told.push(JSON.parse(line) as Told);
      this.changed();
    });
  }

  /** Hosts under this name, or joins the host that has it; resolves once it has an id. */
  public static async start(url: string, role: 'host' | 'join', name: string): Promise<AiortcPeer> {
    const process = spawn(script, [url, role, name], { stdio: ['ignore', 'pipe', 'pipe'] });
    const peer = new AiortcPeer(process);
    await once(process, 'spawn');
    peer.ownId = (await peer.tells({ event: 'ready' })).id ?? '';
    return peer;
  }

  public get id(): string {
    return this.ownId;
  }

  public count(event: string): number {
    return this.told.filter((line) => line.event === event).length;
  }

  /** Resolves once it has told this, also when that was before. */
  public async tells(line: Told): Promise<Told> {
    const find = (): Told | undefined =>
      this.told.find(
        ({ event, id, text }) =>
          event === line.event &&
          (line.id === undefined || id === line.id) &&
          (line.text === undefined || text === line.text),
      );
    await this.until(JSON.stringify(line), () => find() !== undefined);
    return find() ?? line;
  }

  /** Resolves once what it has told makes this so. */
  public async until(what: string, isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      if (this.process.exitCode !== null) {
        throw new Error(`Ended without telling ${what}: ${this.complaints.join('')}`);
      }
      await new Promise<void>((resolve) => this.watchers.add(resolve));
    }
  }

  /** Says bye to all; gives the exit code, and what it complained of. */
  public async stop(): Promise<{ code: number | null; complaints: string[] }> {
    this.process.kill('SIGTERM');
    const code = await this.ended;
    const faults = this.told.filter(({ event }) => event === 'fault');
    return { code, complaints: [...this.complaints, ...faults.map(({ text }) => text ?? '')] };
  }

  private changed(): void {
    const watchers = [...this.watchers];
    this.watchers.clear();
    for (const watcher of watchers) {
      watcher();
    }
  }
}
