import type { ActorEvent } from '../../../player/csharp/RemoteActor.js';
import type { EventName, Told } from './Participant.js';

/** Those whose text is a peer's id; the others' is a reason, a code or the own id. */
const aboutPeers: Partial<Record<string, EventName>> = {
  OnUserConnecting: 'UserConnecting',
  OnUserDisconnecting: 'UserDisconnecting',
  OnPeerConnectionFailed: 'PeerConnectionFailed',
};

const others: Partial<Record<string, EventName>> = {
  OnStarted: 'Started',
  OnStartFailed: 'StartFailed',
  OnConnectFailed: 'ConnectFailed',
  OnDisconnected: 'Disconnected',
  OnReconnecting: 'Reconnecting',
  OnReconnected: 'Reconnected',
  OnError: 'Error',
};

const ofHooks: Partial<Record<string, EventName>> = {
  LinkCreated: 'create hook',
  LinkClosing: 'close hook',
};

/** What the C# Actor reports, by the names of the table; undefined for what the table leaves out. */
export const readActorEvent = ({ event, text, peer = '' }: ActorEvent): Told | undefined => {
  const about = aboutPeers[event];
  const other = others[event];
  const hook = ofHooks[event];
  if (about) {
    return { name: about, peer: text };
  }
  if (hook) {
    return { name: hook, peer };
  }
  return other && { name: other, peer: '' };
};
