import type { ManagerOptions, SocketOptions } from 'socket.io-client';

/** How to make a PeerClient; all but `url` have defaults (see `defaults.ts`). */
export type PeerConfig = {
  /** The signaling server, e.g. `http://127.0.0.1:3010`. */
  url: string;
  /**
   * socket.io-client's options. `connectionTimeout` (ms, the name that C# gives, A0-42) is
   * understood as `timeout`.
   */
  socketOptions?: Partial<ManagerOptions & SocketOptions> & { connectionTimeout?: number };
  /** Handed to every RTCPeerConnection. */
  pcConfig?: RTCConfiguration;
  /** How long a description for a 1.1.0 peer waits for candidates, ms. Default 5,000. */
  vanillaIceTimeout?: number;
  /** How long a join may take, ms; 0 for no limit. Default 15,000. */
  p2pTimeout?: number;
  /** Overrides `pcConfig.iceTransportPolicy`. */
  iceTransportPolicy?: RTCIceTransportPolicy;
  /** False: speak as 1.1.0 does, all candidates in the description. Default true. */
  trickle?: boolean;
  /** An admission token for the signaling server, or what gives one at each connection. */
  auth?: { token: string };
  /** Debug logs on the console. Default false. */
  isDebug?: boolean;
};
