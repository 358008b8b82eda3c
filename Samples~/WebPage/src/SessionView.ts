import { find } from './find.js';
import type { Self } from './Mesh.js';
import type { Phase } from './Session.js';
import { shortId } from './shortId.js';

const titles: Record<Phase['kind'], (hostName: string) => string> = {
  idle: () => '',
  starting: (hostName) => `Connecting to ${hostName}…`,
  hosting: (hostName) => `Hosting as ${hostName}`,
  joined: (hostName) => `In the mesh of ${hostName}`,
};

/** Where this tab stands: the start form and the hosts, or the mesh that it is in. */
export class SessionView {
  private readonly lobby = find('#lobby', HTMLElement);
  private readonly session = find('#session', HTMLElement);
  private readonly title = find('#session-title', HTMLHeadingElement);
  private readonly note = find('#session-note', HTMLParagraphElement);
  private readonly invite = find('#invite', HTMLButtonElement);
  private readonly name = find('#name', HTMLInputElement);

  public constructor(onLeave: () => void) {
    find('#leave', HTMLButtonElement).addEventListener('click', onLeave);
  }

  public show(phase: Phase, self: Self): void {
    const isIdle = phase.kind === 'idle';
    const wasIdle = this.session.hidden;
    this.lobby.hidden = !isIdle;
    this.session.hidden = isIdle;
    this.invite.hidden = phase.kind !== 'hosting';
    this.title.textContent = isIdle ? '' : titles[phase.kind](phase.hostName);
    // The server gives the id, with the first connection.
    this.note.textContent = self.id === '' ? '' : `You are ${self.name}, id ${shortId(self.id)}.`;
    this.moveFocus(isIdle, wasIdle);
  }

  /** The pressed button is gone: what took its place gets the focus. */
  private moveFocus(isIdle: boolean, wasIdle: boolean): void {
    if (wasIdle && !isIdle) {
      this.title.focus();
    } else if (!wasIdle && isIdle) {
      this.name.focus();
    }
  }
}
