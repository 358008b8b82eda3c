import type { EventName, Told } from './Participant.js';

/** What the page's MeshMember notes, by the names of the table. */
const names: Record<string, EventName> = {
  started: 'Started',
  'start-failed': 'StartFailed',
  'connect-failed': 'ConnectFailed',
  disconnected: 'Disconnected',
  'user-connecting': 'UserConnecting',
  'user-disconnecting': 'UserDisconnecting',
  'peer-connection-failed': 'PeerConnectionFailed',
  reconnecting: 'Reconnecting',
  reconnected: 'Reconnected',
  error: 'Error',
  'create-hook-offer': 'create hook',
  'create-hook-answer': 'create hook',
  'close-hook': 'close hook',
};

/** Those whose detail is a peer's id; the others' is a reason or a code. */
const aboutPeers: EventName[] = [
  'UserConnecting',
  'UserDisconnecting',
  'PeerConnectionFailed',
  'create hook',
  'close hook',
];

/** e.g. `user-connecting <id>` */
export const readPageEvent = (event: string): Told => {
  const [word = '', detail = ''] = event.split(' ');
  const name = names[word];
  if (name === undefined) {
    throw new Error(`The table knows no event ${word}`);
  }
  return { name, peer: aboutPeers.includes(name) ? detail : '' };
};

/** The words that the page has for it. */
export const pageWordsOf = (name: EventName): string[] =>
  Object.entries(names).flatMap(([word, each]) => (each === name ? [word] : []));
