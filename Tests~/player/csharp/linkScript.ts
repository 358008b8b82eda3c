// An application's own bundle, built from the npm packages: a channel on every link of each client.
import { PeerAdapter } from '@extreal-dev/extreal.integration.p2p.webrtc';
import { addAction, addFunction, callback } from '@extreal-dev/extreal.integration.web.common';
import { LinkProbe } from '../../standins/LinkProbe.js';

type Hooked = ReturnType<PeerAdapter['getPeerClient']>;
type Party = { client: Hooked; probe: LinkProbe; held: Promise<void>; release: () => void };

const adapter = new PeerAdapter();
adapter.adapt();
const parties = new Map<string, Party>();

function partyOf(name: string): Party {
  const party = parties.get(name);
  if (!party) {
    throw new Error(`links.hook('${name}') comes first.`);
  }
  return party;
}

/** Told like C#'s events, among which it stands: the names are NativeLinkProbe's. */
function report(event: string, client: string, peer: string, text = ''): void {
  globalThis.report?.(JSON.stringify({ event, client, peer, text }));
}

const links = {
  /** Hooks the client that was constructed last, from now on called so. */
  hook: (name: string): void => {
    const client = adapter.getPeerClient();
    client.addPcCreateHook((id, isOffer) => {
      report('LinkCreated', name, id, isOffer ? 'offer' : 'answer');
    });
    client.addPcCloseHook((id) => {
      report('LinkClosing', name, id);
    });
    const probe = new LinkProbe(client);
    parties.set(name, { client, probe, held: Promise.resolve(), release: () => undefined });
  },
  of: (name: string): LinkProbe => partyOf(name).probe,
  throwInHooks: (name: string): void => {
    const { client } = partyOf(name);
    client.addPcCreateHook(() => {
      throw new Error('thrown in the create hook');
    });
    client.addPcCreateHook(() => Promise.reject(new Error('rejected by the create hook')));
    client.addPcCloseHook(() => {
      throw new Error('thrown in the close hook');
    });
  },
  holdHooks: (name: string): void => {
    const party = partyOf(name);
    party.held = new Promise((resolve) => {
      party.release = resolve;
    });
    party.client.addPcCreateHook(() => party.held);
  },
  release: (name: string): void => {
    partyOf(name).release();
  },
};

declare global {
  /** The test's, where there is one. */
  var report: ((line: string) => void) | undefined;
  var links: {
    hook: (name: string) => void;
    of: (name: string) => LinkProbe;
    throwInHooks: (name: string) => void;
    holdHooks: (name: string) => void;
    release: (name: string) => void;
  };
}
globalThis.links = links;

addAction('Page#Throw', () => {
  throw new Error('thrown in an action');
});
addFunction('Page#Throw', () => {
  throw new Error('thrown in a function');
});
addFunction('Page#Echo', (str1, str2) => `${str1}|${str2}`);
addAction('Page#CallBack', (str1, str2) => {
  callback('Page#Called', str1, str2);
});
