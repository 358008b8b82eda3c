import {
  PeerClient,
  type HostOptions,
  type ListHostsResponse,
  type PeerClientCallbacks,
  type PeerConfig,
  type StartHostResponse,
} from '@extreal-dev/extreal.integration.p2p.webrtc';

/** How a request of the fake ends. */
type Ending<T> = {
  name: string;
  answer: (response: T) => void;
  resolve: (response: T) => void;
  reject: (error: unknown) => void;
};

/** A PeerClient without a network: the test ends its requests and fires its events. */
export class FakePeerClient extends PeerClient {
  public readonly hostRequests: (Ending<StartHostResponse> & { options?: HostOptions })[] = [];
  public readonly listRequests: Ending<ListHostsResponse>[] = [];
  public readonly joinRequests: {
    hostId: string;
    resolve: () => void;
    reject: (error: unknown) => void;
  }[] = [];
  public stops = 0;
  public id = 'own-id';

  public constructor(
    public readonly given: PeerConfig,
    public readonly events: PeerClientCallbacks,
  ) {
    super(given, events);
  }

  public override readonly startHost = (
    name: string,
    handle?: (response: StartHostResponse) => void,
    options?: HostOptions,
  ): Promise<StartHostResponse> =>
    new Promise((resolve, reject) => {
      const ending = { name, answer: handle ?? ignore, resolve, reject };
      this.hostRequests.push(options ? { ...ending, options } : ending);
    });

  public override readonly listHosts = (
    handle?: (response: ListHostsResponse) => void,
  ): Promise<ListHostsResponse> =>
    new Promise((resolve, reject) => {
      this.listRequests.push({ name: '', answer: handle ?? ignore, resolve, reject });
    });

  public override readonly startClientAsync = (hostId: string): Promise<void> =>
    new Promise((resolve, reject) => {
      this.joinRequests.push({ hostId, resolve, reject });
    });

  public override readonly stop = (): void => {
    this.stops += 1;
    this.events.onUserDisconnecting('left-by-stop');
  };

  public override readonly getClientId = (): string => this.id;
}

const ignore = (): void => undefined;
