import { composeMesh, composeSignaling } from './composition.js';
import { defaults, recoveryTimings } from './defaults.js';
import { Hooks, type PcCloseHook, type PcCreateHook } from './hooks/Hooks.js';
import { isolateCallbacks } from './isolateCallbacks.js';
import { createLogger, type Logger } from './Logger.js';
import type { Mesh, MeshEvents } from './mesh/Mesh.js';
import type { PeerClientCallbacks } from './PeerClientCallbacks.js';
import { browserPlatform, type PeerClientPlatform } from './PeerClientPlatform.js';
import type { PeerConfig } from './PeerConfig.js';
import { PeerError } from './PeerError.js';
import { PeerRole } from './PeerRole.js';
import type { ErrorCode } from './protocol/ErrorCode.js';
import type { CreateHostAck, ListHostsAck, MessageFailed } from './protocol/events.js';
import { Hosting } from './session/Hosting.js';
import { Joining } from './session/Joining.js';
import type { Signaling } from './signaling/Signaling.js';
import type { SignalingEvents } from './signaling/SignalingEvents.js';

/** The answer to `startHost`: status 200, or 409 when refused (A0-51). */
export type StartHostResponse = CreateHostAck;
/** The answer to `listHosts` (A0-52). */
export type ListHostsResponse = ListHostsAck;

/**
 * Hosts, lists and joins, and holds a connection to every other member of the mesh (A0-39). The
 * application hooks its channels and media onto these connections with `addPcCreateHook`.
 */
export class PeerClient {
  /** What this client is at the moment. */
  public role: PeerRole = PeerRole.None;
  /** The host that was joined; null for a host, and when stopped. */
  public hostId: string | null = null;

  private readonly logger: Logger;
  private readonly hooks: Hooks;
  private readonly callbacks: Required<PeerClientCallbacks>;
  private readonly signaling: Signaling;
  private readonly mesh: Mesh;
  private readonly hosting: Hosting;
  private joining: Joining | undefined;
  /** Rises with every stop; work begun before it ends without effect. */
  private run = 0;

  /** Does nothing until the first call. `platform` is for tests. */
  public constructor(
    private readonly config: PeerConfig,
    callbacks: PeerClientCallbacks,
    private readonly platform: PeerClientPlatform = browserPlatform,
  ) {
    this.logger = createLogger(config.isDebug ?? false);
    this.hooks = new Hooks(this.logger);
    this.callbacks = isolateCallbacks(callbacks, this.logger);
    const surroundings = { config, platform, logger: this.logger };
    const contacts = (): string[] => this.mesh.ids;
    this.signaling = composeSignaling(surroundings, contacts, this.signalingEvents());
    this.hosting = new Hosting(this.signaling);
    const events = this.meshEvents();
    this.mesh = composeMesh(surroundings, this.hooks, this.signaling, () => this, events);
  }

  /** Adds a hook for new connections (A0-27); hooks stay over `stop()`. */
  public readonly addPcCreateHook = (hook: PcCreateHook): void => {
    this.hooks.addCreate(hook);
  };

  /** Adds a hook for connections about to close (A0-28). */
  public readonly addPcCloseHook = (hook: PcCloseHook): void => {
    this.hooks.addClose(hook);
  };

  /** The own peer id; "" while there is none (A0-47). */
  public readonly getClientId = (): string => this.signaling.id;

  /**
   * Hosts under `name`. `handle` is given the server's answer, also a refusal; the promise rejects
   * then with the code (`host-name-taken`, …). Rejects `signaling-unreachable` after
   * `onConnectFailed`, `already-running` for a client, `stopped` after `stop()`.
   */
  public readonly startHost = (
    name: string,
    handle?: (response: StartHostResponse) => void,
  ): Promise<StartHostResponse> => preCaught(handle, this.host(name, handle));

  /** Asks for the hosts; opens the signaling connection and leaves it open (A0-34). */
  public readonly listHosts = (
    handle?: (response: ListHostsResponse) => void,
  ): Promise<ListHostsResponse> => preCaught(handle, this.list(handle));

  /**
   * Joins the mesh of this host; resolves when the join is sent. Then `onStarted`, or
   * `onStartFailed` with `host-not-found`, `host-closed`, `connection-failed` or `join-timeout`.
   */
  public readonly startClientAsync = async (hostId: string): Promise<void> => {
    requireText(hostId, 'The id of a host, from listHosts');
    if (this.role !== PeerRole.None) {
      throw new PeerError('already-running', 'Call stop() before you join a host');
    }
    this.role = PeerRole.Client;
    this.hostId = hostId;
    const joining = this.beginJoining(hostId);
    try {
      await this.attend(this.join(joining));
    } catch (error) {
      if (this.joining === joining) {
        this.stop();
      }
      throw joining.failure
        ? new PeerError(joining.failure, 'The join came to nothing')
        : error;
    }
  };

  /** Leaves the mesh, closes every connection and the signaling; final and quick (A0-31). */
  public readonly stop = (): void => {
    this.run += 1;
    this.role = PeerRole.None;
    this.hostId = null;
    this.hosting.clear();
    this.joining?.cancel();
    this.joining = undefined;
    this.mesh.sayBye();
    this.mesh.close();
    this.signaling.close();
  };

  private async host(
    name: string,
    handle?: (response: StartHostResponse) => void,
  ): Promise<StartHostResponse> {
    requireText(name, 'A name for the host');
    if (this.role === PeerRole.Client) {
      throw new PeerError('already-running', 'Call stop() before you host');
    }
    this.role = PeerRole.Host;
    const { run } = this;
    try {
      const response = await this.attend(this.hosting.announce(name));
      this.handOver(handle, response);
      Hosting.requireAccepted(response);
      return response;
    } catch (error) {
      if (run === this.run && !this.hosting.isHosting) {
        this.role = PeerRole.None;
      }
      throw error;
    }
  }

  private async list(handle?: (response: ListHostsResponse) => void): Promise<ListHostsResponse> {
    const response = await this.attend(this.signaling.listHosts());
    this.handOver(handle, response);
    return response;
  }

  private beginJoining(hostId: string): Joining {
    const { clock } = this.platform;
    const timeoutMs = this.config.p2pTimeout ?? defaults.p2pTimeoutMs;
    this.joining = new Joining(hostId, clock, timeoutMs, recoveryTimings.unansweredMs, {
      onStarted: this.callbacks.onStarted,
      onFailed: (code) => {
        this.stop();
        this.callbacks.onStartFailed(code);
      },
      onRetry: () => {
        if (this.mesh.resetUnlessOurs(hostId)) {
          this.sendJoin(hostId);
        }
      },
    });
    return this.joining;
  }

  private async join(joining: Joining): Promise<void> {
    await this.signaling.connect();
    if (await this.isListed(joining.hostId)) {
      this.sendJoin(joining.hostId);
    } else {
      joining.fail('host-not-found');
    }
  }

  /** A 1.1.0 server does not say that a message found nobody, so its list is asked before. */
  private async isListed(hostId: string): Promise<boolean> {
    if (this.signaling.supports('message-failed')) {
      return true;
    }
    const { hosts } = await this.signaling.listHosts();
    return hosts.some(({ id }) => id === hostId);
  }

  private sendJoin(to: string): void {
    const { trickle = true } = this.config;
    this.signaling.send({ type: 'join', to, ...(trickle ? { trickle } : {}) });
  }

  /** Every request ends: with its result, `stopped`, or an error told as `onConnectFailed` too. */
  private async attend<T>(request: Promise<T>): Promise<T> {
    const { run } = this;
    try {
      const result = await request;
      if (run === this.run) {
        return result;
      }
    } catch (error) {
      if (run === this.run) {
        if (error instanceof PeerError && error.code === 'signaling-unreachable') {
          this.callbacks.onConnectFailed(error.message);
        }
        throw error;
      }
    }
    throw new PeerError('stopped', 'stop() was called');
  }

  private handOver<T>(handle: ((response: T) => void) | undefined, response: T): void {
    try {
      handle?.(response);
    } catch (error) {
      this.logger.error("The application's response handler failed", error);
    }
  }

  private meshEvents(): MeshEvents {
    return {
      onConnected: (id) => {
        this.callbacks.onUserConnecting(id);
        this.joining?.handleConnected(id);
      },
      onDone: (id) => {
        this.joining?.handleDone(id);
      },
      onDisconnecting: (id) => {
        this.joining?.handleDisconnecting(id);
        this.callbacks.onUserDisconnecting(id);
      },
      onPeerConnectionFailed: (id) => {
        this.callbacks.onPeerConnectionFailed(id);
        this.failJoining(id, 'connection-failed');
      },
      onGone: (id) => {
        this.failJoining(id, 'host-closed');
      },
    };
  }

  private signalingEvents(): SignalingEvents {
    return {
      onMessage: (message) => {
        this.mesh.handleMessage(message);
      },
      onMessageFailed: (failure) => {
        this.handleMessageFailed(failure);
      },
      onUserDisconnected: (id, reason) => {
        this.mesh.handleUserDisconnected(id, reason);
      },
      onPeerSuspended: (id) => {
        this.mesh.handlePeerSuspended(id);
      },
      onPeerResumed: (id) => {
        this.mesh.handlePeerResumed(id);
        this.joinAgain(id);
      },
      onError: this.callbacks.onError,
      onReconnecting: () => {
        this.mesh.waitForSignaling();
        this.callbacks.onReconnecting();
      },
      onReconnected: () => {
        this.callbacks.onReconnected();
        this.announceAgain();
        this.mesh.resync();
        this.joinAgain(this.joining?.hostId);
      },
      onDisconnected: this.callbacks.onDisconnected,
      onIdChanged: () => {
        this.mesh.close();
        this.announceAgain();
        void this.rejoin();
      },
    };
  }

  private handleMessageFailed(failure: MessageFailed): void {
    this.mesh.handleMessageFailed(failure);
    if (failure.type === 'join' && failure.code !== 'peer-suspended') {
      const isUnknown = failure.code === 'peer-not-found' || failure.code === 'not-allowed';
      this.failJoining(failure.to, isUnknown ? 'host-not-found' : failure.code);
    }
  }

  private failJoining(id: string, code: ErrorCode): void {
    if (this.joining?.hostId === id) {
      this.joining.fail(code);
    }
  }

  /** The join, or the host's offer, may have been lost. */
  private joinAgain(id: string | undefined): void {
    if (id !== undefined && this.joining?.hostId === id && this.joining.isPending) {
      if (!this.mesh.has(id)) {
        this.sendJoin(id);
      }
    }
  }

  private announceAgain(): void {
    const { run } = this;
    const lost = (name: string): void => {
      if (run !== this.run) {
        return;
      }
      if (!this.hosting.isHosting) {
        this.role = PeerRole.None;
      }
      const message = `The host name was taken while the server was away. host: ${name}`;
      this.callbacks.onError(new PeerError('host-name-lost', message));
    };
    this.hosting.announceAgain(lost).catch((error: unknown) => {
      this.logger.warn(`The host could not be announced again: ${String(error)}`);
    });
  }

  /** A 1.1.0 server knows us under a new id: the links are closed, the mesh is joined anew. */
  private async rejoin(): Promise<void> {
    const { hostId, run } = this;
    if (hostId === null) {
      return;
    }
    try {
      const isListed = await this.isListed(hostId);
      if (run !== this.run) {
        return;
      }
      if (isListed) {
        this.sendJoin(hostId);
      } else {
        this.failJoining(hostId, 'host-not-found');
        this.callbacks.onError(new PeerError('host-not-found', 'The host is gone; call stop()'));
      }
    } catch (error) {
      this.logger.warn(`The mesh could not be joined again: ${String(error)}`);
    }
  }
}

/** A promise that nobody may look at (a 1.1.0 caller gives a handle) is no unhandled rejection. */
const preCaught = <T>(handle: unknown, promise: Promise<T>): Promise<T> => {
  if (handle !== undefined) {
    promise.catch(() => undefined);
  }
  return promise;
};

const requireText = (value: unknown, what: string): void => {
  if (typeof value !== 'string' || value === '') {
    throw new PeerError('invalid-argument', `${what} must be a non-empty string`);
  }
};
