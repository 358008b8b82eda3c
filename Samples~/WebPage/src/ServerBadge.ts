import { find } from './find.js';

export type ServerState = 'connecting' | 'online' | 'reconnecting' | 'offline';

const words: Record<ServerState, string> = {
  connecting: 'Reaching the server…',
  online: 'Connected to the server',
  reconnecting: 'Connection lost, reconnecting…',
  offline: 'No connection to the server',
};

/** How it stands with the signaling server; links between peers live on without it. */
export class ServerBadge {
  private readonly badge = find('#server', HTMLParagraphElement);

  public show(state: ServerState): void {
    if (this.badge.dataset['state'] !== state) {
      this.badge.dataset['state'] = state;
      this.badge.textContent = words[state];
    }
  }
}
