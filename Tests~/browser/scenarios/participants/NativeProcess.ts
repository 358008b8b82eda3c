import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { RemoteActor } from '../../../player/csharp/RemoteActor.js';
import { buildNativeActor } from './buildNativeActor.js';

/** A native player without a window: Tests~/Runtime/Actor. */
export class NativeProcess {
  public readonly actor: RemoteActor;
  /** Standard error, where Unity's console goes. */
  public readonly complaints: string[] = [];
  private readonly ended: Promise<unknown>;
  private names = 0;
  private hasQuit = false;

  private constructor(private readonly child: ChildProcessByStdio<Writable, Readable, Readable>) {
    this.ended = once(child, 'exit');
    this.actor = new RemoteActor((line) => this.send(line));
    createInterface(child.stdout).on('line', this.actor.receive);
    createInterface(child.stderr).on('line', (line) => this.complaints.push(line));
  }

  public static async start(): Promise<NativeProcess> {
    const program = await buildNativeActor();
    const started = spawn('dotnet', [program], { stdio: 'pipe', detached: true });
    const native = new NativeProcess(started);
    await native.actor.next('ready');
    return native;
  }

  public get isRunning(): boolean {
    return !this.hasQuit;
  }

  /** A name that no client in this process has had. */
  public nextName(): string {
    this.names += 1;
    return `client ${this.names}`;
  }

  /** As its user does: Unity raises Application.quitting. */
  public async quit(): Promise<void> {
    if (!this.hasQuit) {
      this.hasQuit = true;
      this.child.stdin.end();
    }
    await this.ended;
  }

  /** With the engine of its Unity.WebRTC, which is a process in its group. */
  public async kill(): Promise<void> {
    this.hasQuit = true;
    process.kill(-(this.child.pid ?? 0), 'SIGKILL');
    await this.ended;
  }

  private send(line: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.child.stdin.write(`${line}\n`, (error) => {
        if (error) {
          reject(error);
        } else {
          resolve();
        }
      });
    });
  }
}
