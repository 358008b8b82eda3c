import type { Mesh } from '../mesh/Mesh.js';
import { PeerError } from '../PeerError.js';
import { PeerRole } from '../PeerRole.js';
import type { ErrorCode } from '../protocol/ErrorCode.js';
import type { ListHostsAck } from '../protocol/events.js';
import type { OutgoingMessage } from '../protocol/Message.js';
import type { Hosting } from './Hosting.js';
import type { Joining } from './Joining.js';
import type { Run } from './Run.js';

/** The part of Signaling that membership needs. */
export type MembershipSignaling = {
  connect: () => Promise<void>;
  listHosts: () => Promise<ListHostsAck>;
  send: (message: OutgoingMessage) => void;
  /** Whether this server says when a message found nobody; 1.1.0 does not. */
  tellsFailures: () => boolean;
};

export type MembershipParts = {
  signaling: MembershipSignaling;
  mesh: () => Mesh;
  hosting: Hosting;
  run: Run;
  trickle: boolean;
  createJoining: (hostId: string) => Joining;
  onError: (error: PeerError) => void;
};

/** What this client is in the mesh, and how it becomes and stays that. */
export class Membership {
  public role: PeerRole = PeerRole.None;
  public hostId: string | null = null;
  private joining: Joining | undefined;

  public constructor(private readonly parts: MembershipParts) {}

  public get pendingJoin(): Joining | undefined {
    return this.joining;
  }

  /** Becomes a client of this host; the join is on its way when it resolves. */
  public async join(hostId: string): Promise<void> {
    this.role = PeerRole.Client;
    this.hostId = hostId;
    const joining = this.parts.createJoining(hostId);
    this.joining = joining;
    await this.parts.signaling.connect();
    if (joining.isPending && !(await this.isListed(hostId))) {
      joining.fail('host-not-found');
    } else if (joining.isPending) {
      this.sendJoin(hostId);
    }
  }

  public leave(): void {
    this.role = PeerRole.None;
    this.hostId = null;
    this.parts.hosting.clear();
    this.joining?.cancel();
    this.joining = undefined;
  }

  public failJoining(id: string, code: ErrorCode): void {
    if (this.joining?.hostId === id) {
      this.joining.fail(code);
    }
  }

  /** The join, or the host's answer to it, may have been lost: this host can be reached again. */
  public joinAgain(id: string | undefined): void {
    const { joining } = this;
    if (joining?.isPending === true && joining.hostId === id && !this.parts.mesh().has(id)) {
      this.sendJoin(id);
    }
  }

  /** A 1.1.0 host does not retry by itself. */
  public joinAnew(hostId: string): void {
    if (this.parts.mesh().resetUnlessOurs(hostId)) {
      this.sendJoin(hostId);
    }
  }

  /** The server may have forgotten our names. */
  public async announceAgain(): Promise<void> {
    const isCurrent = this.parts.run.watch();
    await this.parts.hosting.announceAgain((name) => {
      if (isCurrent()) {
        this.loseName(name);
      }
    });
  }

  /** The server knows us under a new id: the links are closed, the mesh is joined anew. */
  public async rejoin(): Promise<void> {
    const { hostId } = this;
    const isCurrent = this.parts.run.watch();
    if (hostId === null) {
      return;
    }
    const isListed = await this.isListed(hostId);
    if (!isCurrent()) {
      return;
    }
    if (isListed) {
      this.sendJoin(hostId);
    } else {
      this.failJoining(hostId, 'host-not-found');
      this.parts.onError(new PeerError('host-not-found', 'The host is gone; call stop()'));
    }
  }

  private loseName(name: string): void {
    if (!this.parts.hosting.isHosting) {
      this.role = PeerRole.None;
    }
    const message = `The host name was taken while the server was away. host: ${name}`;
    this.parts.onError(new PeerError('host-name-lost', message));
  }

  /** A 1.1.0 server does not say that a message found nobody, so its list is asked before. */
  private async isListed(hostId: string): Promise<boolean> {
    const { signaling } = this.parts;
    if (signaling.tellsFailures()) {
      return true;
    }
    const { hosts } = await signaling.listHosts();
    return hosts.some(({ id }) => id === hostId);
  }

  private sendJoin(to: string): void {
    this.parts.signaling.send({
      type: 'join',
      to,
      ...(this.parts.trickle ? { trickle: true } : {}),
    });
  }
}
