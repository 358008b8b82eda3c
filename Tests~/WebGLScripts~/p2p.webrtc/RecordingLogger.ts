import type { Logger } from '../../../WebGLScripts~/p2p.webrtc/src/Logger.js';

/** Keeps what is logged, as `<level> <message>`; shows nothing. */
export class RecordingLogger implements Logger {
  public readonly lines: string[] = [];
  public readonly causes: unknown[] = [];

  public error(message: string, cause?: unknown): void {
    this.lines.push(`error ${message}`);
    this.causes.push(cause);
  }

  public warn(message: string): void {
    this.lines.push(`warn ${message}`);
  }

  public info(message: string): void {
    this.lines.push(`info ${message}`);
  }

  public debug(message: string): void {
    this.lines.push(`debug ${message}`);
  }
}
