import type { Feature } from '@extreal-dev/extreal.integration.p2p.webrtc/protocol';
import type { Clock } from '../clock/Clock.js';
import type { Limits } from '../defaults.js';
import type { Departure } from '../identity/classifyDeparture.js';
import type { Identity } from '../identity/identify.js';
import type { Logger } from '../logging/Logger.js';
import type { Registry } from '../registry/Registry.js';
import { acquaint, forgetByAll } from './acquaintance.js';
import { type Notice, Peer } from './Peer.js';
import type { PeerDirectory } from './PeerDirectory.js';
import type { PeerSocket } from './PeerSocket.js';

const FEATURES: Feature[] = ['resume', 'leave-host', 'message-failed'];

/** Who is here: arrival, suspension, return and departure, and who is told of each. */
export class Presence {
  private readonly cancelExpiry = new Map<Peer, () => void>();
  private closed = false;

  public constructor(
    private readonly directory: PeerDirectory,
    private readonly registry: Registry,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly logger: Logger,
  ) {}

  /** Synchronous, so that `welcome` precedes every answer on the socket. */
  public arrive(identity: Identity, socket: PeerSocket): Peer {
    const known = this.directory.get(identity.id);
    const peer = known ?? new Peer(identity.id, identity.canResume);
    const wasSuspended = known?.isSuspended ?? false;
    const older = peer.attach(socket);
    this.directory.add(peer);
    peer.welcome({ id: peer.id, features: FEATURES });
    older?.disconnect(true);
    if (wasSuspended) this.resume(peer);
    this.matchClaims(peer, identity.claims);
    const how = older ? 'on a newer socket' : wasSuspended ? 'back' : 'connected';
    this.logger.info(`peer ${peer.id}: ${how}`);
    return peer;
  }

  public depart(peer: Peer, socket: PeerSocket, departure: Departure): void {
    if (this.closed || !peer.isOn(socket)) return;
    peer.detach();
    if (departure === 'lost' && this.isMissed(peer)) this.suspend(peer);
    else this.remove(peer, departure === 'left' ? 'left' : 'lost');
  }

  /** Nobody is told anything any more; no timer stays. */
  public close(): void {
    this.closed = true;
    for (const cancel of this.cancelExpiry.values()) cancel();
    this.cancelExpiry.clear();
  }

  /** A peer that nobody knows and that hosts nothing has nothing to come back to. */
  private isMissed(peer: Peer): boolean {
    return peer.canResume && (peer.isHost || peer.contacts.size > 0);
  }

  private suspend(peer: Peer): void {
    const expire = () => {
      this.cancelExpiry.delete(peer);
      this.remove(peer, 'lost');
    };
    this.cancelExpiry.set(peer, this.clock.after(this.limits.suspensionMs, expire));
    this.tellContacts(peer, { event: 'peer suspended', body: { id: peer.id } });
    this.logger.info(`peer ${peer.id}: lost, waiting for its return`);
  }

  private resume(peer: Peer): void {
    this.cancelExpiry.get(peer)?.();
    this.cancelExpiry.delete(peer);
    this.tellContacts(peer, { event: 'peer resumed', body: { id: peer.id } });
  }

  private remove(peer: Peer, reason: 'left' | 'lost'): void {
    this.directory.delete(peer);
    this.tellContacts(peer, { event: 'user disconnected', body: { id: peer.id, reason } });
    forgetByAll(peer);
    this.registry.releaseAll(peer.id).catch((error: unknown) => {
      this.logger.error(`host names of ${peer.id} are not freed: ${String(error)}`);
    });
    this.logger.info(`peer ${peer.id}: ${reason}`);
  }

  private tellContacts(peer: Peer, notice: Notice): void {
    for (const [contact, { talking }] of peer.contacts) if (talking) contact.tell(notice);
  }

  /** After a restart of the server the first of a pair to be back waits for the other one. */
  private matchClaims(peer: Peer, claims: ReadonlySet<string>): void {
    peer.claims = claims;
    for (const id of claims) {
      const other = this.directory.get(id);
      if (!other || other === peer || !other.claims.has(peer.id)) continue;
      if (peer.contacts.has(other)) continue;
      if (!acquaint(peer, other, this.limits.contactsPerPeer)) continue;
      other.tell({ event: 'peer resumed', body: { id: peer.id } });
    }
  }
}
