import { once } from 'node:events';
import WebSocket from 'ws';

/** What became of an attack. `limited`: the attacker is over its rate, and was told so. */
export type Outcome = 'answered' | 'limited' | 'closed' | 'ignored';

const TYPED_ANSWER = /^42\["(error|message failed)",\{.*"code":"[a-z-]+"|^43555\[\{"status":409,/;

/** One websocket that speaks engine.io by hand, and says what it likes. */
export class Attacker {
  private probes = 1_000;

  private constructor(private readonly socket: WebSocket) {}

  /** @param auth of socket.io's CONNECT, as JSON; "" for a 1.1.0 client. */
  public static async connect(port: number, auth: string): Promise<Attacker> {
    const url = `ws://127.0.0.1:${String(port)}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(url);
    const refused = new Promise<never>((_, reject) => {
      socket.once('error', reject).once('close', () => {
        reject(new Error('closed before it was greeted'));
      });
    });
    const greeted = async () => {
      await once(socket, 'message');
      socket.send(`40${auth}`);
      await once(socket, 'message');
    };
    await Promise.race([greeted(), refused]);
    refused.catch(() => undefined);
    // Bytes that the server refuses end in a reset; 'close' follows.
    socket.on('error', () => undefined);
    return new Attacker(socket);
  }

  public get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  /** Sends these, and resolves when the server has dealt with the last, or has closed. */
  public async attack(frames: readonly (string | Buffer)[]): Promise<Outcome> {
    const probe = String((this.probes += 1));
    const said: string[] = [];
    await new Promise<void>((resolve) => {
      const listen = (data: Buffer) => {
        said.push(data.toString());
        if (said.at(-1)?.startsWith(`43${probe}[`) === true) finish();
      };
      const finish = () => {
        this.socket.off('message', listen).off('close', finish);
        resolve();
      };
      this.socket.on('message', listen).on('close', finish);
      for (const frame of frames) this.socket.send(frame);
      this.socket.send(`42${probe}["list hosts"]`);
      if (this.socket.readyState === WebSocket.CLOSED) finish();
    });
    return this.judge(said, probe);
  }

  /** As a cable that is pulled. */
  public vanish(): void {
    this.socket.terminate();
  }

  private judge(said: readonly string[], probe: string): Outcome {
    const end = said.find((text) => text.startsWith(`43${probe}[`));
    if (said.some((text) => TYPED_ANSWER.test(text))) return 'answered';
    if (end === undefined) return 'closed';
    return end.includes('"rate-limited"') ? 'limited' : 'ignored';
  }
}
