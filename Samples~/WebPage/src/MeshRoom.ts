import type { ActivityLog } from './ActivityLog.js';
import type { Chat } from './Chat.js';
import type { LinkList } from './LinkList.js';
import { Mesh, type Self } from './Mesh.js';
import type { MeshView } from './MeshView.js';
import { OwnLinks } from './OwnLinks.js';
import type { PeerChannels } from './PeerChannels.js';
import type { PeerMessage } from './PeerMessage.js';
import { shortId } from './shortId.js';

const sampleIntervalMs = 1000;

export type MeshRoomViews = { picture: MeshView; links: LinkList; log: ActivityLog; chat: Chat };

/** Everything between this tab and the others: who is there, what is said, how the links are. */
export class MeshRoom {
  private readonly mesh = new Mesh();
  private readonly ownLinks: OwnLinks;
  private timer: ReturnType<typeof setInterval> | undefined;

  public constructor(
    private readonly channels: PeerChannels,
    private readonly views: MeshRoomViews,
    /** Who this tab is at the moment. */
    private readonly self: () => Self,
    /** A peer has said its name for the first time. */
    private readonly onGreeted: (id: string, name: string) => void,
  ) {
    this.ownLinks = new OwnLinks(channels);
  }

  public enter(): void {
    clearInterval(this.timer);
    this.timer = setInterval(() => void this.sample(), sampleIntervalMs);
    this.show();
  }

  public leave(): void {
    clearInterval(this.timer);
    this.mesh.clear();
    this.showRecipients();
    this.show();
  }

  /** Once the channel to this peer is open: who I am. */
  public welcome(id: string): void {
    this.channels.send(id, { type: 'hello', name: this.self().name });
    void this.sample();
  }

  public receive(id: string, message: PeerMessage): void {
    switch (message.type) {
      case 'hello':
        this.greet(id, message.name);
        break;
      case 'chat':
        this.views.log.message(this.nameOf(id), message.text, message.toAll ? undefined : 'you');
        this.views.picture.pulse(id, this.self().id);
        break;
      case 'links':
        this.mesh.report(id, message.links);
        this.show();
        break;
      default:
        message satisfies never;
    }
  }

  /** To one peer, or with `to` undefined to all. */
  public say(text: string, to: string | undefined): void {
    const receivers = to === undefined ? this.mesh.members.map(({ id }) => id) : [to];
    for (const id of receivers) {
      this.channels.send(id, { type: 'chat', text, toAll: to === undefined });
      this.views.picture.pulse(this.self().id, id);
    }
    this.views.log.message('You', text, to === undefined ? undefined : this.nameOf(to));
  }

  /** A peer has gone; silent for one that never said hello. */
  public goodbye(id: string): void {
    const name = this.nameOf(id);
    if (this.mesh.forget(id)) {
      this.views.log.event(`${name} left`);
      this.showRecipients();
    }
  }

  public nameOf(id: string): string {
    return this.mesh.nameOf(id) ?? shortId(id);
  }

  public show(): void {
    const self = this.self();
    const links = this.ownLinks.from(self.id);
    this.views.picture.show(this.mesh.picture(self, links));
    this.views.links.show(links, (id) => this.nameOf(id));
  }

  private greet(id: string, name: string): void {
    if (this.mesh.greet(id, name)) {
      this.views.log.event(this.channels.wasHereFirst(id) ? `${name} is here` : `${name} joined`);
      this.showRecipients();
      this.onGreeted(id, name);
    }
    this.show();
  }

  private showRecipients(): void {
    this.views.chat.showRecipients(this.mesh.members);
  }

  private async sample(): Promise<void> {
    await this.ownLinks.sample();
    const links = this.ownLinks.from(this.self().id);
    this.channels.sendToAll({
      type: 'links',
      links: links.map(({ to, state, path, rttMs }) => ({ to, state, path, rttMs })),
    });
    this.show();
  }
}
