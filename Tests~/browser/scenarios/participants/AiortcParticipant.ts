import { AiortcPeer } from '../../engines/AiortcPeer.js';
import type { EventName, HostEntry, Outcome, Participant, Settings, Told } from './Participant.js';

const names: Partial<Record<string, EventName>> = {
  started: 'Started',
  connecting: 'UserConnecting',
  disconnecting: 'UserDisconnecting',
};

/** A 1.1.0 peer on Debian's aiortc; a new process each time that it starts. */
export class AiortcParticipant implements Participant {
  public readonly kind = 'aiortc of 1.1.0';
  private peer: AiortcPeer | undefined;
  private readonly past: Told[] = [];
  private readonly complaints: string[] = [];

  public constructor(private readonly settings: Settings) {}

  public get id(): string {
    return this.peer?.id ?? '';
  }

  public host(name: string): Promise<Outcome> {
    return this.start('host', name);
  }

  public join({ name }: HostEntry): Promise<Outcome> {
    return this.start('join', name);
  }

  public async stop(): Promise<void> {
    const { peer } = this;
    if (peer) {
      const { code, complaints } = await peer.stop();
      this.past.push(...toldBy(peer));
      this.peer = undefined;
      this.complaints.push(...complaints, ...(code === 0 ? [] : [`ended with ${code}`]));
    }
  }

  public close(): Promise<void> {
    return this.stop();
  }

  public told(): Promise<Told[]> {
    return Promise.resolve([...this.past, ...(this.peer ? toldBy(this.peer) : [])]);
  }

  public async heard(count: number): Promise<void> {
    const { peer, past } = this;
    await peer?.until(`${count} events`, () => past.length + toldBy(peer).length >= count);
  }

  public async hasTold(name: EventName, peer = ''): Promise<void> {
    const fits = (told: Told): boolean => told.name === name && (peer === '' || told.peer === peer);
    const { peer: process } = this;
    await process?.until(name, () => toldBy(process).some(fits));
  }

  public say(to: string, text: string): Promise<void> {
    return Promise.reject(new Error(`aiortc says hello and echoes; not "${text}" to ${to}`));
  }

  public async hears(from: string, text: string): Promise<void> {
    await this.peer?.tells({ event: 'message', id: from, text });
  }

  public faults(): Promise<string[]> {
    return Promise.resolve(this.complaints);
  }

  public retire(): Promise<void> {
    return this.stop();
  }

  private async start(role: 'host' | 'join', name: string): Promise<Outcome> {
    this.peer = await AiortcPeer.start(this.settings.url, role, name);
    await this.peer.tells({ event: 'started' });
    return { code: 'ok' };
  }
}

const toldBy = ({ told }: AiortcPeer): Told[] =>
  told.flatMap(({ event, id }): Told[] => {
    const name = names[event];
    return name ? [{ name, peer: name === 'Started' ? '' : (id ?? '') }] : [];
  });
