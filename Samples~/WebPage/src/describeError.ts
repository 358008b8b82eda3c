import { PeerError } from '@extreal-dev/extreal.integration.p2p.webrtc';
import type { ErrorCode } from '@extreal-dev/extreal.integration.p2p.webrtc/protocol';

const lost = 'Check that it is running and that this device is online, then try again.';

// A closed record: a code that the package gains does not compile here until it has its words.
const words: Record<ErrorCode, string> = {
  'host-name-taken': 'Somebody is already hosting under this name. Choose another one.',
  'host-name-lost':
    'Your host name went to somebody else while the server was away. Your links stay; leave and host again to be listed.',
  'invalid-host-name': 'The server does not take this name. Choose a shorter or simpler one.',
  'too-many-hosts': 'You are hosting too often at once. Leave first, then host again.',
  'not-a-host': 'Only a host can do that.',
  'host-not-found':
    'This host is not there any more. Choose another from the list, or host yourself.',
  'host-closed': 'The host left while you were joining. Choose another one.',
  'host-full': 'This host takes no more members.',
  'wrong-password': 'The host asks for a password, and this is not it.',
  'join-timeout': 'The host did not answer in time. A firewall may be in the way; try once more.',
  'connection-failed':
    'No connection to the host could be made. A firewall or the network may stand in the way.',
  'peer-not-found': 'This peer has left.',
  'peer-suspended': 'This peer has lost the server for a moment. Try again shortly.',
  'invalid-message': 'The server could not read what this page sent. Reload the page.',
  'not-allowed': 'The server does not allow that.',
  'rate-limited': 'Too much at once. Wait a moment, then try again.',
  'signaling-unreachable': `The server cannot be reached. ${lost}`,
  'signaling-lost': `The connection to the server is gone. ${lost}`,
  'signaling-timeout': `The server did not answer in time. ${lost}`,
  'already-running': 'You are in a mesh already. Leave it first.',
  stopped: 'You left before it was done.',
  'not-supported': 'This server is too old for that.',
  'invalid-argument': 'Please fill in the name.',
  'not-constructed': 'The page has not started properly. Reload it.',
  'not-found': 'The page has not started properly. Reload it.',
  'foreign-page-bundle': 'The page was built from mixed packages. Build it again.',
  'needs-web-common': 'The page was built without web.common. Build it again.',
  unexpected: 'Something unforeseen happened. The console of the browser says more.',
};

/** A code in words for the person in front of the page: what happened, and what to do. */
export const describeCode = (code: ErrorCode): string => words[code];

/** The same for anything that was thrown. */
export const describeError = (error: unknown): string =>
  describeCode(error instanceof PeerError ? error.code : 'unexpected');
