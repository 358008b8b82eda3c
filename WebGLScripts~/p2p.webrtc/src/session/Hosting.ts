import { PeerError } from '../PeerError.js';
import type { CreateHostAck, HostOptions } from '../protocol/events.js';

/** The part of Signaling that hosting needs. */
export type HostRegistry = {
  createHost: (name: string, options?: HostOptions) => Promise<CreateHostAck>;
};

/** A0-53: 1.1.0 refuses with this and with nothing else. */
const refused = 409;

/** The names that this client hosts under; announced again when the server may have lost them. */
export class Hosting {
  private readonly names = new Map<string, HostOptions | undefined>();

  public constructor(private readonly registry: HostRegistry) {}

  public get isHosting(): boolean {
    return this.names.size > 0;
  }

  /** Resolves with the server's answer, also when it is a refusal. */
  public async announce(name: string, options?: HostOptions): Promise<CreateHostAck> {
    const response = await this.registry.createHost(name, options);
    if (response.status !== refused) {
      this.names.set(name, options);
    }
    return response;
  }

  /** Throws what a refusal means. */
  public static requireAccepted({ status, code, message }: CreateHostAck): void {
    if (status === refused) {
      throw new PeerError(code ?? 'host-name-taken', message);
    }
  }

  /** After the connection is back; calls `onLost` for each name that someone else took. */
  public async announceAgain(onLost: (name: string) => void): Promise<void> {
    const announcements = Array.from(this.names).map(async ([name, options]) => {
      const { status } = await this.registry.createHost(name, options);
      if (status === refused && this.names.delete(name)) {
        onLost(name);
      }
    });
    await Promise.all(announcements);
  }

  public clear(): void {
    this.names.clear();
  }
}
