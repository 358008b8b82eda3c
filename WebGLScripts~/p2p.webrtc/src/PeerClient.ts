import { composeJoining, composeMesh, composeSignaling, type Surroundings } from './composition.js';
import { Hooks, type PcCloseHook, type PcCreateHook } from './hooks/Hooks.js';
import { isolateCallbacks } from './isolateCallbacks.js';
import { createLogger } from './Logger.js';
import type { Mesh } from './mesh/Mesh.js';
import type { PeerClientCallbacks } from './PeerClientCallbacks.js';
import { browserPlatform, type PeerClientPlatform } from './PeerClientPlatform.js';
import type { PeerConfig } from './PeerConfig.js';
import { PeerError } from './PeerError.js';
import { PeerRole } from './PeerRole.js';
import type { CreateHostAck, HostOptions, ListHostsAck } from './protocol/events.js';
import { Hosting } from './session/Hosting.js';
import { Membership } from './session/Membership.js';
import { meshEvents } from './session/meshEvents.js';
import { Run } from './session/Run.js';
import { signalingEvents } from './session/signalingEvents.js';
import type { Signaling } from './signaling/Signaling.js';

/** The answer to `startHost`: status 200, or 409 when refused (A0-51). */
export type StartHostResponse = CreateHostAck;
/** The answer to `listHosts` (A0-52). */
export type ListHostsResponse = ListHostsAck;

/**
 * Hosts, lists and joins, and holds a connection to every other member of the mesh (A0-39). The
 * application hooks its channels and media onto these connections with `addPcCreateHook`.
 */
export class PeerClient {
  private readonly surroundings: Surroundings;
  private readonly callbacks: Required<PeerClientCallbacks>;
  private readonly hooks: Hooks;
  private readonly run: Run;
  private readonly signaling: Signaling;
  private readonly hosting: Hosting;
  private readonly membership: Membership;
  private readonly mesh: Mesh;

  /** Does nothing until the first call. `platform` is for tests. */
  public constructor(
    config: PeerConfig,
    callbacks: PeerClientCallbacks,
    platform: PeerClientPlatform = browserPlatform,
  ) {
    const logger = createLogger(config.isDebug ?? false);
    this.surroundings = { config, platform, logger };
    this.callbacks = isolateCallbacks(callbacks, logger);
    this.hooks = new Hooks(logger);
    this.run = new Run(this.callbacks.onConnectFailed);
    const scene = { callbacks: this.callbacks, logger, parts: () => this.sceneParts() };
    const contacts = (): string[] => this.mesh.ids;
    this.signaling = composeSignaling(this.surroundings, contacts, signalingEvents(scene));
    this.hosting = new Hosting(this.signaling);
    this.membership = this.createMembership();
    const { surroundings, hooks, signaling, membership } = this;
    this.mesh = composeMesh(surroundings, hooks, signaling, () => membership, meshEvents(scene));
  }

  /** What this client is at the moment. */
  public get role(): PeerRole {
    return this.membership.role;
  }

  public set role(role: PeerRole) {
    this.membership.role = role;
  }

  /** The host that was joined; null for a host, and when stopped. */
  public get hostId(): string | null {
    return this.membership.hostId;
  }

  public set hostId(hostId: string | null) {
    this.membership.hostId = hostId;
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
   * `onConnectFailed`, `already-running` for a client, `not-supported` when there are `options` that
   * this server does not know, `stopped` after `stop()`.
   */
  public readonly startHost = (
    name: string,
    handle?: (response: StartHostResponse) => void,
    options?: HostOptions,
  ): Promise<StartHostResponse> => preCaught(handle, this.host(name, handle, options));

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
    const isCurrent = this.run.watch();
    const joined = this.membership.join(hostId);
    const joining = this.membership.pendingJoin;
    try {
      await this.run.attend(joined);
    } catch (error) {
      if (isCurrent()) {
        this.stop();
      }
      throw joining?.failure ? new PeerError(joining.failure, 'The join came to nothing') : error;
    }
  };

  /** Leaves the mesh, closes every connection and the signaling; final and quick (A0-31). */
  public readonly stop = (): void => {
    this.run.end();
    this.membership.leave();
    this.mesh.sayBye();
    this.mesh.close();
    this.signaling.close();
  };

  private async host(
    name: string,
    handle?: (response: StartHostResponse) => void,
    options?: HostOptions,
  ): Promise<StartHostResponse> {
    requireText(name, 'The name of a host');
    if (this.role === PeerRole.Client) {
      throw new PeerError('already-running', 'Call stop() before you host');
    }
    this.role = PeerRole.Host;
    const isCurrent = this.run.watch();
    try {
      const response = await this.run.attend(this.hosting.announce(name, options));
      if (this.hosting.isHosting) {
        // The refusal of another name may have come in between.
        this.role = PeerRole.Host;
      }
      this.handOver(handle, response);
      Hosting.requireAccepted(response);
      return response;
    } catch (error) {
      if (isCurrent() && !this.hosting.isHosting) {
        this.role = PeerRole.None;
      }
      throw error;
    }
  }

  private async list(handle?: (response: ListHostsResponse) => void): Promise<ListHostsResponse> {
    const response = await this.run.attend(this.signaling.listHosts());
    this.handOver(handle, response);
    return response;
  }

  private handOver<T>(handle: ((response: T) => void) | undefined, response: T): void {
    try {
      handle?.(response);
    } catch (error) {
      this.surroundings.logger.error("The application's response handler failed", error);
    }
  }

  private createMembership(): Membership {
    const { signaling, hosting, run, surroundings, callbacks } = this;
    return new Membership({
      signaling,
      mesh: () => this.mesh,
      hosting,
      run,
      trickle: surroundings.config.trickle ?? true,
      createJoining: (hostId) =>
        composeJoining(surroundings, hostId, {
          onStarted: callbacks.onStarted,
          onFailed: (code) => {
            this.stop();
            callbacks.onStartFailed(code);
          },
          onRetry: () => {
            this.membership.joinAnew(hostId);
          },
        }),
      onError: callbacks.onError,
    });
  }

  private sceneParts(): { mesh: Mesh; membership: Membership } {
    return { mesh: this.mesh, membership: this.membership };
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
