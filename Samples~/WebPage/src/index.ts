// The composition root: it alone makes the client, reads globals and knows all parts of the page.
import {
  PeerClient,
  PeerRole,
  type PeerClientCallbacks,
} from '@extreal-dev/extreal.integration.p2p.webrtc';
import type { HostEntry } from '@extreal-dev/extreal.integration.p2p.webrtc/protocol';
import { ActivityLog } from './ActivityLog.js';
import { Chat } from './Chat.js';
import { describeCode } from './describeError.js';
import { find } from './find.js';
import { HostList } from './HostList.js';
import { HostListRefresh } from './HostListRefresh.js';
import { invitationTo, invitedTo } from './invitation.js';
import { LinkList } from './LinkList.js';
import type { Self } from './Mesh.js';
import { MeshRoom } from './MeshRoom.js';
import { MeshView } from './MeshView.js';
import { PeerChannels } from './PeerChannels.js';
import { Problem } from './Problem.js';
import { ServerBadge } from './ServerBadge.js';
import { Session, type Phase } from './Session.js';
import { SessionView } from './SessionView.js';
import { suggestName } from './suggestName.js';

const nameField = find('#name', HTMLInputElement);
const problem = new Problem();
const server = new ServerBadge();
const log = new ActivityLog();

const callbacks: PeerClientCallbacks = {
  onStarted: () => session.started(),
  onStartFailed: (code) => session.startFailed(code),
  onConnectFailed: () => server.show('offline'),
  onDisconnected: () => server.show('offline'),
  onReconnecting: () => server.show('reconnecting'),
  onReconnected: () => server.show('online'),
  // The hello that follows on the data channel brings the name as well.
  onUserConnecting: () => undefined,
  onUserDisconnecting: (id) => {
    // When idle it is this tab that leaves, not the others.
    if (session.phase.kind !== 'idle') {
      room.goodbye(id);
    }
  },
  onPeerConnectionFailed: (id) => log.event(`No connection to ${room.nameOf(id)} could be made`),
  onError: (error) => problem.show(describeCode(error.code)),
};

// One origin: the server that gave us this page introduces the peers as well.
const client = new PeerClient(
  { url: location.origin, socketOptions: { reconnection: true } },
  callbacks,
);

const self = (): Self => {
  const id = client.getClientId();
  const name = nameField.value.trim();
  return { id, name, hostId: client.role === PeerRole.Host ? id : client.hostId };
};

const channels = new PeerChannels(client, {
  onOpen: (id) => room.welcome(id),
  onMessage: (id, message) => room.receive(id, message),
  onChange: () => room.show(),
});

const room: MeshRoom = new MeshRoom(
  channels,
  {
    picture: new MeshView(() => matchMedia('(prefers-reduced-motion: reduce)').matches),
    links: new LinkList(),
    chat: new Chat((text, to) => room.say(text, to)),
    log,
  },
  self,
  (id, name) => {
    if (id === client.hostId) {
      session.learnHostName(name);
    }
  },
);

const hosts = new HostListRefresh(() => client.listHosts(), {
  onHosts: (entries) => {
    server.show('online');
    hostList.show(entries);
  },
  onUnreachable: () => {
    server.show('offline');
    hostList.showUnreachable();
  },
});

const view = new SessionView(() => {
  session.leave();
  log.event('You left');
});

const onPhase = (phase: Phase): void => {
  view.show(phase, self());
  if (phase.kind === 'idle') {
    room.leave();
    hosts.start();
  } else {
    hosts.stop();
    room.enter();
  }
};

const session: Session = new Session(client, { onPhase, onProblem: (text) => problem.show(text) });

const join = ({ id, name }: HostEntry): void => {
  problem.clear();
  void session.join(id, name);
};
const hostList = new HostList(join);

find('#host-form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  problem.clear();
  void session.host(self().name);
});

const copyInvitation = async (): Promise<void> => {
  const link = invitationTo(client.getClientId(), location.href);
  try {
    await navigator.clipboard.writeText(link);
    log.event('Invite link copied');
  } catch {
    // Refused, or there is no clipboard on an origin without TLS: to be copied by hand.
    log.event(`Invite link: ${link}`);
  }
};
find('#invite', HTMLButtonElement).addEventListener('click', () => void copyInvitation());

const acceptInvitation = (): void => {
  const hostId = invitedTo(location.hash);
  if (hostId !== undefined && session.phase.kind === 'idle') {
    history.replaceState(null, '', location.pathname);
    join({ id: hostId, name: 'the host who invited you' });
  }
};

nameField.value = suggestName();
nameField.addEventListener('input', () => room.show());
window.addEventListener('hashchange', acceptInvitation);
onPhase(session.phase);
acceptInvitation();
