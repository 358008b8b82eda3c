import { addAction, addFunction } from '@extreal-dev/extreal.integration.web.common';
import { PeerClient } from '../PeerClient.js';
import { PeerError } from '../PeerError.js';
import type { PeerClientCallbacks } from '../PeerClientCallbacks.js';
import type { PeerConfig } from '../PeerConfig.js';
import type { HostOptions } from '../protocol/events.js';
import { actionNames, callbackNames, functionNames } from './bridgeNames.js';
import { parsePeerConfig } from './parsePeerConfig.js';
import type { PeerClientProvider } from './PeerClientProvider.js';
import { UnityEvents } from './UnityEvents.js';

type CreatePeerClient = (config: PeerConfig, callbacks: PeerClientCallbacks) => PeerClient;
type Constructed = { client: PeerClient; events: UnityEvents };
/** Begins one request; `respond` sends its answer to C#. */
type Begin<T> = (client: PeerClient, respond: (response: T) => void) => Promise<unknown>;

/**
 * Serves `WebGLPeerClient` (C#): makes a PeerClient for each and carries calls and events across.
 *
 * The second string of every call is `<handle>/<request>` and comes back with the answer. It is
 * empty from the C# of 1.1.0, which has one client: the one constructed last is meant.
 */
export class PeerAdapter {
  private readonly createPeerClient: CreatePeerClient;
  /** In the order of construction. */
  private readonly constructed = new Map<string, Constructed>();

  public constructor(
    createPeerClient: CreatePeerClient = (config, callbacks) => new PeerClient(config, callbacks),
  ) {
    this.createPeerClient = createPeerClient;
  }

  /** Registers everything that C# calls; before C# constructs its client. */
  public adapt = (): void => {
    // Untraced: the configuration holds the TURN servers' credentials (A0.7-16).
    addAction(actionNames.construct, this.construct, true);
    addAction(actionNames.startHost, this.startHost);
    addAction(actionNames.startHostWithOptions, this.startHostWithOptions);
    addAction(actionNames.listHosts, this.listHosts);
    addAction(actionNames.startClient, this.startClient);
    addAction(actionNames.stop, (_unused, tag) => {
      this.find(tag).client.stop();
    });
    addAction(actionNames.dispose, (_unused, tag) => {
      this.dispose(handleOf(tag));
    });
    addFunction(functionNames.getClientId, (_unused, tag) => this.find(tag).client.getClientId());
  };

  /** Safe to hand over unbound (A0-37). */
  public readonly getPeerClient: PeerClientProvider = (handle = '') => this.find(handle).client;

  private readonly construct = (json: string, tag: string): void => {
    const config = parsePeerConfig(json);
    const handle = handleOf(tag);
    this.dispose(handle);
    const events = new UnityEvents(handle === '' ? '' : `${handle}/`);
    const client = this.createPeerClient(config, events);
    this.constructed.set(handle, { client, events });
  };

  private readonly startHost = (name: string, tag: string): void => {
    this.host(tag, name);
  };

  private readonly startHostWithOptions = (json: string, tag: string): void => {
    // Written by our own C#.
    const { name, options } = JSON.parse(json) as { name: string; options: HostOptions };
    this.host(tag, name, options);
  };

  private host(tag: string, name: string, options?: HostOptions): void {
    this.request(tag, callbackNames.startHostResponse, (client, respond) =>
      client.startHost(name, respond, options),
    );
  }

  private readonly listHosts = (_unused: string, tag: string): void => {
    this.request(tag, callbackNames.listHostsResponse, (client, respond) =>
      client.listHosts(respond),
    );
  };

  private readonly startClient = (hostId: string, tag: string): void => {
    const { client, events } = this.find(tag);
    client.startClientAsync(hostId).then(
      () => {
        events.joinSent(tag);
      },
      (error: unknown) => {
        events.refuse(error, tag);
      },
    );
  };

  private request<T>(tag: string, name: string, begin: Begin<T>): void {
    const { client, events } = this.find(tag);
    // A refusal by the server (409) is an answer too, and then rejects besides.
    let isAnswered = false;
    const respond = (response: T): void => {
      isAnswered = true;
      events.respond(name, response, tag);
    };
    begin(client, respond).catch((error: unknown) => {
      if (!isAnswered) {
        events.refuse(error, tag);
      }
    });
  }

  private dispose(handle: string): void {
    const former = this.constructed.get(handle);
    this.constructed.delete(handle);
    try {
      former?.client.stop();
    } finally {
      former?.events.close();
    }
  }

  private find(tag: string): Constructed {
    const handle = handleOf(tag);
    const found =
      handle === '' ? Array.from(this.constructed.values()).pop() : this.constructed.get(handle);
    if (!found) {
      throw new PeerError(
        'not-constructed',
        'Call the WebGLPeerClient constructor first in Unity.',
      );
    }
    return found;
  }
}

/** `<handle>/<request>` → `<handle>` */
function handleOf(tag: string): string {
  const slash = tag.indexOf('/');
  return slash === -1 ? tag : tag.slice(0, slash);
}
