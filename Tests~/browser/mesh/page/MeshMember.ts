import type { PeerClientCallbacks } from '@extreal-dev/extreal.integration.p2p.webrtc';
import { type Entry, Journal } from './Journal.js';
import { Link } from './Link.js';
import type { MeshClient } from './MeshClient.js';

/** One client in the page: records its events and talks over every link that it gets. */
export class MeshMember {
  public readonly client: MeshClient;
  public readonly journal: Journal;
  /** Every link that was ever made, in order. */
  public readonly made: { id: string; link: Link }[] = [];

  private readonly links = new Map<string, Link>();

  public constructor(createClient: (callbacks: Required<PeerClientCallbacks>) => MeshClient) {
    this.journal = new Journal(() => this.connections());
    this.client = createClient(this.callbacks());
    this.client.addPcCreateHook((id, isOffer, connection) => {
      this.addLink(id, isOffer, connection);
    });
    this.client.addPcCloseHook((id) => {
      this.journal.note('close-hook', id);
      this.links.delete(id);
      this.journal.changed();
    });
  }

  public get events(): string[] {
    return this.journal.entries.map(({ event }) => event);
  }

  public host(name: string): Promise<string> {
    return outcomeOf(this.client.host(name));
  }

  public join(hostId: string): Promise<string> {
    return outcomeOf(this.client.join(hostId));
  }

  public tryToList(): Promise<string> {
    return outcomeOf(this.client.list());
  }

  /** Resolves once this has been noted; `count` times if it is given. */
  public async heard(event: string, count = 1): Promise<Entry> {
    const entries = (): Entry[] => this.journal.entries.filter((entry) => entry.event === event);
    await this.journal.until(`"${event}"`, () => entries().length >= count);
    const [first] = entries();
    if (!first) {
      throw new Error('unreachable');
    }
    return first;
  }

  /** Resolves once messages have gone both ways over a link to each of these and to nobody else. */
  public meshedWith(ids: string[]): Promise<void> {
    return this.journal.until(
      `links to exactly ${ids.join(', ')}`,
      () => this.links.size === ids.length && ids.every((id) => this.links.get(id)?.isProven),
    );
  }

  /** Resolves with what this peer answers over the link. */
  public ask(id: string, text: string): Promise<string> {
    const link = this.links.get(id);
    if (!link) {
      throw new Error(`No link to ${id}`);
    }
    return link.ask(text);
  }

  /** Between two runs. */
  public forget(): void {
    this.journal.entries.length = 0;
    this.made.length = 0;
  }

  private addLink(id: string, isOffer: boolean, connection: RTCPeerConnection): void {
    const link = new Link(id, isOffer, connection, {
      ownId: () => this.client.getClientId(),
      onChanged: () => {
        this.journal.changed();
      },
    });
    connection.addEventListener('connectionstatechange', () => {
      this.journal.changed();
    });
    this.links.set(id, link);
    this.made.push({ id, link });
    this.journal.note(isOffer ? 'create-hook-offer' : 'create-hook-answer', id);
  }

  private connections(): Entry['connections'] {
    const described = [...this.links].map(([id, { connection, talk }]) => {
      const { connectionState, iceGatheringState, signalingState } = connection;
      return [id, { connectionState, iceGatheringState, signalingState, talk }] as const;
    });
    return Object.fromEntries(described);
  }

  private callbacks(): Required<PeerClientCallbacks> {
    const note = (event: string) => (detail?: string) => {
      this.journal.note(event, ...(detail === undefined ? [] : [detail]));
    };
    return {
      onStarted: note('started'),
      onConnectFailed: note('connect-failed'),
      onDisconnected: note('disconnected'),
      onUserConnecting: note('user-connecting'),
      onUserDisconnecting: note('user-disconnecting'),
      onStartFailed: note('start-failed'),
      onPeerConnectionFailed: note('peer-connection-failed'),
      onReconnecting: note('reconnecting'),
      onReconnected: note('reconnected'),
      onError: ({ code }) => {
        this.journal.note('error', code);
      },
    };
  }
}

/** 'ok', or the code of the error. */
const outcomeOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
    return 'ok';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
};
